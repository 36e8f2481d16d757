<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What the French translation of Qt lacks. After a change: pyside6-lrelease -silent resources/translations/qt_fr.ts -->
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Dossier :</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers :</translation>
    </message>
</context>
</TS>
