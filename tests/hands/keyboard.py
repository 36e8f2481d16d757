"""Typed keys: the key codes of a real keyboard, at a person's pace, whatever is drawn on the keys."""

import re
import time
from typing import Final

from tests.hands.screen import Screen

PACE: Final = 0.06
"""Seconds from a key to the next: a burst hides what a person meets."""

_KEYS: Final = {
    "Return": 36, "Tab": 23, "BackSpace": 22, "Delete": 119, "space": 65,
    "Home": 110, "Up": 111, "PageUp": 112, "Left": 113, "Right": 114, "End": 115, "Down": 116, "PageDown": 117,
    "F1": 67, "F2": 68, "F4": 70, "Menu": 135,
    "Ctrl": 37, "Shift": 50, "Alt": 64, "AltGr": 108,
    "Keypad1": 87, "Keypad2": 88, "Keypad3": 89, "Keypad4": 83, "Keypad5": 84, "Keypad6": 85,
    "Keypad7": 79, "Keypad8": 80, "Keypad9": 81,
}  # fmt: skip
"""Keys that stand at the same place on every keyboard, and « Escape », whose code 9 xdotool takes for the digit."""

DIGIT_ROW: Final = tuple(range(10, 19))
"""The keys under F1 to F9: 1 to 9 on the American keyboard, & é " ' ( - è _ ç on the French one."""

_SYMBOLS: Final = {
    "ampersand": "&", "eacute": "é", "quotedbl": '"', "apostrophe": "'", "parenleft": "(", "minus": "-",
    "egrave": "è", "underscore": "_", "ccedilla": "ç", "agrave": "à", "parenright": ")", "equal": "=",
    "ugrave": "ù", "comma": ",", "semicolon": ";", "colon": ":", "exclam": "!", "period": ".", "slash": "/",
    "question": "?", "plus": "+", "percent": "%", "asterisk": "*", "at": "@", "space": " ",
    "dead_circumflex": "^",
}  # fmt: skip
_DEAD: Final = {"â": "^a", "ê": "^e", "î": "^i", "ô": "^o", "û": "^u"}
"""Typed with the key of the circumflex first."""
_HELD: Final = ((), ("Shift",), ("AltGr",), ("Shift", "AltGr"))
_KEY_CODE: Final = re.compile(r"<(\w+)> = (\d+);")
_KEY_SYMBOLS: Final = re.compile(r"key\s+<(\w+)>\s*\{(?:[^}]*?symbols\[Group1\]=)?\s*\[([^\]]*)\]")


class Keyboard:
    """Presses keys of the layout in force, one each 60 ms."""

    def __init__(self, screen: Screen, layout: str = "fr", variant: str = "") -> None:
        self._screen = screen
        self._where: dict[str, tuple[int, tuple[str, ...]]] = {}
        self.lay_out(layout, variant)

    def lay_out(self, layout: str, variant: str = "") -> None:
        """Put another keyboard under the hand, and learn where its characters are."""
        self._screen.run("setxkbmap", layout, variant)
        drawn = self._screen.run("xkbcomp", "-xkb", self._screen.environment["DISPLAY"], "-")
        codes = {name: int(code) for name, code in _KEY_CODE.findall(drawn)}
        self._where = {}
        for name, symbols in _KEY_SYMBOLS.findall(drawn):
            for held, symbol in zip(_HELD, symbols.split(","), strict=False):
                character = _SYMBOLS.get(symbol.strip(), symbol.strip())
                if len(character) == 1 and codes[name] >= 10:
                    self._where.setdefault(character, (codes[name], held))

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key or a chord by what is drawn on it: « Ctrl+k », « Shift+Tab », « Return »."""
        *held, last = keys.split("+")
        for _time in range(times):
            self.press_code(self._code(last), *held)

    def press_code(self, code: int | str, *held: str) -> None:
        """Press the key of that code while others are held."""
        modifiers = [str(_KEYS[key]) for key in held]
        down = [word for key in modifiers for word in ("keydown", key)]
        up = [word for key in reversed(modifiers) for word in ("keyup", key)]
        self._screen.run("xdotool", *down, "key", str(code), *up)
        time.sleep(PACE)

    def type(self, text: str) -> None:
        """Type a text as this layout writes it."""
        for character in text:
            for typed in _DEAD.get(character, character):
                code, held = self._where[typed]
                self.press_code(code, *held)

    def _code(self, key: str) -> int | str:
        if key == "Escape":
            return key
        return _KEYS[key] if key in _KEYS else self._where[key][0]
