"""Endings of documents that act once opened: run code, install, reach for the network, or call another program."""

from typing import Final

_REFUSED_BY_OUTLOOK: Final = """
    ade adp app appcontent-ms application appref-ms asp aspx asx bas bat bgi cab cdxml cer chm cmd cnt com cpl crt csh
    der diagcab diagcfg diagpkg exe fxp gadget grp hlp hpj hta htc inf ins isp its jar jnlp js jse ksh library-ms lnk
    mad maf mag mam maq mar mas mat mau mav maw mcf mda mdb mde mdt mdw mdz msc msh msh1 msh1xml msh2 msh2xml mshxml
    msi msp mst msu ops osd pcd pif pl plg prf prg printerexport ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psdm1 psm1 pssc py
    pyc pyo pyw pyz pyzw reg scf scr sct search-ms searchconnector-ms settingcontent-ms shb shs theme udl url vb vbe vbp
    vbs vhd vhdx vsmacros vsw webpnp website ws wsb wsc wsf wsh xbap xll xnk
"""
"""Microsoft, « Blocked attachments in Outlook », and the defaults of `BlockedFileTypes` of Outlook on the web."""

_REFUSED_BY_GMAIL: Final = """
    ade adp apk appx appxbundle bat cab chm cmd com cpl diagcab diagcfg diagpkg dll dmg ex ex_ exe hta img ins iso isp
    jar jnlp js jse lib lnk mde mjs msc msi msix msixbundle msp mst nsh pif ps1 scr sct shb sys vb vbe vbs vhd vxd wsc
    wsf wsh xll
"""
"""Google, « Types de fichiers bloqués dans Gmail » (support.google.com/mail/answer/6590)."""

_OFFICE: Final = """
    accda accdb accde accdr accdt docm dotm dqy iqy odc one onepkg onetoc2 oqy potm ppa ppam pps ppsm pptm rqy slk sldm
    wll xla xlam xlm xlsb xlsm xltm xlw
"""
"""Office files with macros, or that fetch data from elsewhere: Microsoft, « Block or unblock external content » and the
file types of the Office « File Block » and « Block macros from the internet » policies."""

_ELSEWHERE: Final = """
    action appimage applescript command deb desktop fileloc flatpakref inetloc ipa jsc kext mobileconfig pkg rb rdp
    rpm run scpt service sh snap svg svgz swf terminal webloc workflow xhtml xht htm html mht mhtml shtml
"""
"""Programs, scripts, shortcuts and pages with scripts of other systems: those macOS (« Gatekeeper ») and the Linux
desktops launch by a double click, and what a browser runs."""

ACTING: Final = frozenset(f"{_REFUSED_BY_OUTLOOK} {_REFUSED_BY_GMAIL} {_OFFICE} {_ELSEWHERE}".split())
"""All of them, in lower case, without their dot."""
