<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Searching</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>What the &amp;likelihood score means</source>
        <translation>Was die &amp;Wahrscheinlichkeitsstufe bedeutet</translation>
    </message>
    <message>
        <source>What the key &amp;facts are</source>
        <translation>Was die Kern&amp;aussagen sind</translation>
    </message>
    <message>
        <source>How &amp;medication lists are read</source>
        <translation>Wie &amp;Medikamentenlisten gelesen werden</translation>
    </message>
    <message>
        <source>A&amp;bbreviations and other names</source>
        <translation>A&amp;bkürzungen und andere Namen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>How to &amp;import the full LiverTox</source>
        <translation>So &amp;importieren Sie das vollständige LiverTox</translation>
    </message>
    <message>
        <source>&amp;About Liverleaf</source>
        <translation>Übe&amp;r Liverleaf</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Bookmarks and notes</source>
        <translation>&amp;Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>Biblio&amp;thek öffnen…</translation>
    </message>
    <message>
        <source>&amp;Import LiverTox…</source>
        <translation>LiverTox &amp;importieren…</translation>
    </message>
    <message>
        <source>Li&amp;braries…</source>
        <translation>Bib&amp;liotheken…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Export the &amp;list…</source>
        <translation>Liste e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>Match s&amp;ystem</source>
        <translation>Wie S&amp;ystem</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast, dark on light</source>
        <translation>Hoher Kontrast, d&amp;unkel auf hell</translation>
    </message>
    <message>
        <source>High co&amp;ntrast, light on dark</source>
        <translation>Hoher Kon&amp;trast, hell auf dunkel</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>Full scr&amp;een</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>Reset te&amp;xt size</source>
        <translation>Textgröße zurück&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Fil&amp;ters</source>
        <translation>Filt&amp;er</translation>
    </message>
    <message>
        <source>Recent sear&amp;ches</source>
        <translation>Letz&amp;te Suchanfragen</translation>
    </message>
    <message>
        <source>Bro&amp;wse the library</source>
        <translation>&amp;Bibliothek durchblättern</translation>
    </message>
    <message>
        <source>&amp;Read the page</source>
        <translation>Se&amp;ite lesen</translation>
    </message>
    <message>
        <source>Show &amp;outline</source>
        <translation>Gl&amp;iederung anzeigen</translation>
    </message>
    <message>
        <source>&amp;Collapse or expand section</source>
        <translation>Abschnitt auf- oder &amp;zuklappen</translation>
    </message>
    <message>
        <source>Collapse or expand &amp;all sections</source>
        <translation>All&amp;e Abschnitte auf- oder zuklappen</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>&amp;Nächster Abschnitt</translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation>&amp;Vorheriger Abschnitt</translation>
    </message>
    <message>
        <source>Find &amp;in the page…</source>
        <translation>Auf der Seite su&amp;chen…</translation>
    </message>
    <message>
        <source>Ne&amp;xt match</source>
        <translation>Nächster Tre&amp;ffer</translation>
    </message>
    <message>
        <source>Pre&amp;vious match</source>
        <translation>&amp;Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Copy &amp;with citation</source>
        <translation>&amp;Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;summary for notes</source>
        <translation>Zus&amp;ammenfassung für Notizen kopieren</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>V&amp;orwärts</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>St&amp;artseite</translation>
    </message>
    <message>
        <source>&amp;New tab</source>
        <translation>&amp;Neuer Tab</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Vo&amp;rheriger Tab</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Tab &amp;schließen</translation>
    </message>
    <message>
        <source>Close o&amp;ther tabs</source>
        <translation>&amp;Andere Tabs schließen</translation>
    </message>
    <message>
        <source>Reopen closed t&amp;ab</source>
        <translation>Geschlossenen Tab &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Nä&amp;chster Tab</translation>
    </message>
    <message>
        <source>Tab by number</source>
        <translation>Tab nach Nummer</translation>
    </message>
    <message>
        <source>&amp;Bookmark this section</source>
        <translation>&amp;Lesezeichen für diesen Abschnitt</translation>
    </message>
    <message>
        <source>&amp;Note on this section</source>
        <translation>&amp;Notiz zu diesem Abschnitt</translation>
    </message>
    <message>
        <source>Bookmarks &amp;and notes…</source>
        <translation>Lesezeichen &amp;und Notizen…</translation>
    </message>
    <message>
        <source>&amp;Export bookmarks and notes…</source>
        <translation>Lesezeichen und Notizen &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Import bookmarks and notes…</source>
        <translation>Lesezeichen und Notizen &amp;importieren…</translation>
    </message>
    <message>
        <source>Annotations of &amp;references</source>
        <translation>Anme&amp;rkungen zur Literatur</translation>
    </message>
    <message>
        <source>&amp;Background in comparisons</source>
        <translation>Hintergrund in &amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Medication list…</source>
        <translation>&amp;Medikamentenliste…</translation>
    </message>
    <message>
        <source>&amp;Search text as medication list</source>
        <translation>&amp;Suchtext als Medikamentenliste</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Vergleichen mit…</translation>
    </message>
    <message>
        <source>Search hel&amp;p…</source>
        <translation>Hilfe &amp;durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Three things to try</source>
        <translation>Dr&amp;ei Dinge zum Ausprobieren</translation>
    </message>
    <message>
        <source>&amp;References of the library</source>
        <translation>Litera&amp;tur der Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles a&amp;uswählen</translation>
    </message>
    <message>
        <source>Clear &amp;history</source>
        <translation>&amp;Verlauf löschen</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Close win&amp;dow</source>
        <translation>Fenste&amp;r schließen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Einste&amp;llungen…</translation>
    </message>
</context>
<context>
    <name>BookmarkTransfer</name>
    <message>
        <source>Export bookmarks and notes</source>
        <translation>Lesezeichen und Notizen exportieren</translation>
    </message>
    <message>
        <source>Liverleaf bookmarks and notes.json</source>
        <translation>Liverleaf Lesezeichen und Notizen.json</translation>
    </message>
    <message>
        <source>Import bookmarks and notes</source>
        <translation>Lesezeichen und Notizen importieren</translation>
    </message>
    <message>
        <source>The bookmarks and notes could not be saved. {0}</source>
        <translation>Die Lesezeichen und Notizen konnten nicht gespeichert werden. {0}</translation>
    </message>
    <message>
        <source>Bookmarks added: {0}. Notes added: {1}. Already present: {2}.</source>
        <translation>Neue Lesezeichen: {0}. Neue Notizen: {1}. Bereits vorhanden: {2}.</translation>
    </message>
    <message>
        <source>Saved all bookmarks and notes as {0}.</source>
        <translation>Alle Lesezeichen und Notizen wurden als {0} gespeichert.</translation>
    </message>
    <message>
        <source>{0} cannot be read. {1}</source>
        <translation>{0} kann nicht gelesen werden. {1}</translation>
    </message>
</context>
<context>
    <name>BookmarksController</name>
    <message>
        <source>Notes on this monograph: {0}</source>
        <translation>Notizen zu dieser Monografie: {0}</translation>
    </message>
    <message>
        <source>The bookmark on {0} could not be saved. It will be lost when Liverleaf is closed.</source>
        <translation>Das Lesezeichen auf {0} konnte nicht gespeichert werden. Es geht verloren, wenn Liverleaf geschlossen wird.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Your note could not be saved. Copy it now: closing again discards it.</source>
        <translation>Ihre Notiz konnte nicht gespeichert werden. Kopieren Sie sie jetzt: Nochmaliges Schließen verwirft sie.</translation>
    </message>
    <message>
        <source>Bookmarked {0}.</source>
        <translation>Lesezeichen gesetzt: {0}.</translation>
    </message>
    <message>
        <source>Removed the bookmark on {0}.</source>
        <translation>Lesezeichen entfernt: {0}.</translation>
    </message>
    <message>
        <source>Deleted the note on {0}.</source>
        <translation>Notiz gelöscht: {0}.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>Browse</name>
    <message>
        <source>Class not stated</source>
        <translation>Klasse nicht angegeben</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>0–9 and symbols</source>
        <translation>0–9 und Sonderzeichen</translation>
    </message>
    <message>
        <source>Update date not stated</source>
        <translation>Stand nicht angegeben</translation>
    </message>
    <message>
        <source>drug class</source>
        <translation>Wirkstoffklasse</translation>
    </message>
    <message>
        <source>about the source</source>
        <translation>über die Quelle</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>gelistet</translation>
    </message>
    <message>
        <source>About the class</source>
        <translation>Über die Klasse</translation>
    </message>
    <message>
        <source>likelihood score {0}</source>
        <translation>Wahrscheinlichkeitsstufe {0}</translation>
    </message>
    <message>
        <source>{0}, {1} with {2}</source>
        <translation>{0}, {1} mit {2}</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
</context>
<context>
    <name>BrowsePanel</name>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>Browse from A to Z</source>
        <translation>Von A bis Z durchblättern</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Browse by drug class</source>
        <translation>Nach Wirkstoffklasse durchblättern</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Browse by likelihood score</source>
        <translation>Nach Wahrscheinlichkeitsstufe durchblättern</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Browse by year of update, the newest first</source>
        <translation>Nach Jahr der Aktualisierung durchblättern, das neueste zuerst</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Open another library…</source>
        <translation>Andere Bibliothek öffnen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Import LiverTox…</source>
        <translation>LiverTox importieren…</translation>
    </message>
    <message>
        <source>Libraries…</source>
        <translation>Bibliotheken…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No library found</source>
        <translation>Keine Bibliothek gefunden</translation>
    </message>
    <message>
        <source>This library needs a newer version of Liverleaf</source>
        <translation>Diese Bibliothek benötigt eine neuere Liverleaf-Version</translation>
    </message>
    <message>
        <source>The library itself may be intact. Update Liverleaf, or open another library.</source>
        <translation>Die Bibliothek selbst ist möglicherweise unversehrt. Aktualisieren Sie Liverleaf, oder öffnen Sie eine andere Bibliothek.</translation>
    </message>
    <message>
        <source>This library was made by an older version of Liverleaf and can be converted</source>
        <translation>Diese Bibliothek stammt von einer älteren Liverleaf-Version und kann umgewandelt werden</translation>
    </message>
    <message>
        <source>“Convert” creates a new library from its texts, with their key facts and the current list of drugs, and switches to it. The original source is not needed, and this library stays unchanged.</source>
        <translation>„Umwandeln“ erstellt aus ihren Texten eine neue Bibliothek, mit den darin genannten Kernaussagen und der aktuellen Arzneimittelliste, und wechselt zu ihr. Die ursprüngliche Quelle wird nicht benötigt, und diese Bibliothek bleibt unverändert.</translation>
    </message>
    <message>
        <source>This library is damaged and may be repairable</source>
        <translation>Diese Bibliothek ist beschädigt und lässt sich möglicherweise reparieren</translation>
    </message>
    <message>
        <source>Liverleaf shows nothing from it, because its content could be wrong. “Repair” checks its texts and, if they are intact, rebuilds the rest.</source>
        <translation>Liverleaf zeigt nichts daraus an, weil der Inhalt falsch sein könnte. „Reparieren“ prüft ihre Texte und erstellt, wenn diese unversehrt sind, den Rest neu.</translation>
    </message>
    <message>
        <source>Liverleaf shows nothing from it, because its content could be wrong. Import or install it again, or switch to another library.</source>
        <translation>Liverleaf zeigt nichts daraus an, weil der Inhalt falsch sein könnte. Importieren oder installieren Sie sie erneut, oder wechseln Sie zu einer anderen Bibliothek.</translation>
    </message>
    <message>
        <source>This library cannot be reached</source>
        <translation>Diese Bibliothek ist nicht erreichbar</translation>
    </message>
    <message>
        <source>There is no sign that it is damaged. Choose “Try again” when it is available again, or switch to another library.</source>
        <translation>Es gibt keinen Hinweis, dass sie beschädigt ist. Wählen Sie „Erneut versuchen“, wenn sie wieder erreichbar ist, oder wechseln Sie zu einer anderen Bibliothek.</translation>
    </message>
    <message>
        <source>“Try again” checks and opens the library that is there now.</source>
        <translation>„Erneut versuchen“ prüft und öffnet die Bibliothek, die jetzt dort liegt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct the cause and repair it again, or switch to another library.</source>
        <translation>Es wurde nichts geändert. Beheben Sie die Ursache, und reparieren Sie sie erneut, oder wechseln Sie zu einer anderen Bibliothek.</translation>
    </message>
    <message>
        <source>Liverleaf looked for the library in {0}</source>
        <translation>Liverleaf hat die Bibliothek gesucht in {0}</translation>
    </message>
    <message>
        <source>Its texts are compared with their checksums; then its search index is rebuilt. Meanwhile you can open another library.</source>
        <translation>Ihre Texte werden mit ihren Prüfsummen verglichen; danach wird ihr Suchindex neu erstellt. Sie können inzwischen eine andere Bibliothek öffnen.</translation>
    </message>
    <message>
        <source>Its texts are checked; then a new library is created from them. Meanwhile you can open another library.</source>
        <translation>Ihre Texte werden geprüft; dann wird daraus eine neue Bibliothek erstellt. Inzwischen können Sie eine andere Bibliothek öffnen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct the cause and convert it again, or switch to another library.</source>
        <translation>Es wurde nichts geändert. Beheben Sie die Ursache, und wandeln Sie sie erneut um, oder wechseln Sie zu einer anderen Bibliothek.</translation>
    </message>
    <message>
        <source>This library is damaged</source>
        <translation>Diese Bibliothek ist beschädigt</translation>
    </message>
    <message>
        <source>Choose a library…</source>
        <translation>Bibliothek wählen…</translation>
    </message>
    <message>
        <source>Import an archive…</source>
        <translation>Archiv importieren…</translation>
    </message>
    <message>
        <source>Open built-in library</source>
        <translation>Mitgelieferte Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Choose the folder of a library that somebody has built, import the LiverTox archive, or open the library that came with Liverleaf.</source>
        <translation>Wählen Sie den Ordner einer bereits erstellten Bibliothek, importieren Sie das LiverTox-Archiv oder öffnen Sie die Bibliothek, die mit Liverleaf kam.</translation>
    </message>
    <message>
        <source>This library was changed while it was open</source>
        <translation>Diese Bibliothek wurde verändert, während sie geöffnet war</translation>
    </message>
    <message>
        <source>This library cannot be used</source>
        <translation>Diese Bibliothek kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Open another library.</source>
        <translation>Öffnen Sie eine andere Bibliothek.</translation>
    </message>
    <message>
        <source>The library could not be repaired</source>
        <translation>Die Bibliothek konnte nicht repariert werden</translation>
    </message>
    <message>
        <source>Opening the library …</source>
        <translation>Die Bibliothek wird geöffnet …</translation>
    </message>
    <message>
        <source>Repairing the library …</source>
        <translation>Die Bibliothek wird repariert …</translation>
    </message>
    <message>
        <source>Converting the library …</source>
        <translation>Die Bibliothek wird umgewandelt …</translation>
    </message>
    <message>
        <source>The library could not be converted</source>
        <translation>Die Bibliothek konnte nicht umgewandelt werden</translation>
    </message>
    <message>
        <source>This page cannot be shown</source>
        <translation>Diese Seite kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>built {0}</source>
        <translation>erstellt {0}</translation>
    </message>
    <message>
        <source>newest chapter {0}</source>
        <translation>neuestes Kapitel {0}</translation>
    </message>
    <message>
        <source>review by {0}</source>
        <translation>zu prüfen bis {0}</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Choose classes, likelihood scores, sections or years (Ctrl+Shift+L)</source>
        <translation>Klassen, Wahrscheinlichkeitsstufen, Abschnitte oder Jahre wählen (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>{0} entfernen</translation>
    </message>
    <message>
        <source>Remove the filter {0}</source>
        <translation>Filter {0} entfernen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation>nicht {0}</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>“{0}”: did you mean</source>
        <translation>„{0}“: Meinten Sie</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keines davon</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Drug, brand or class</source>
        <translation>Wirkstoff, Handelsname oder Klasse</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Monographs to compare with</source>
        <translation>Monografien zum Vergleichen</translation>
    </message>
    <message>
        <source>Up to four can be compared. Remove one to add another.</source>
        <translation>Es lassen sich höchstens vier vergleichen. Entfernen Sie eines, um ein anderes hinzuzufügen.</translation>
    </message>
    <message>
        <source>In this library</source>
        <translation>In dieser Bibliothek</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Kein Treffer.</translation>
    </message>
    <message>
        <source>Recently viewed, or of the same class</source>
        <translation>Zuletzt angesehen oder aus derselben Klasse</translation>
    </message>
    <message>
        <source>Added {0}.</source>
        <translation>{0} hinzugefügt.</translation>
    </message>
    <message>
        <source>Removed {0}.</source>
        <translation>{0} entfernt.</translation>
    </message>
    <message>
        <source>Type a name in any spelling.</source>
        <translation>Geben Sie einen Namen ein, in beliebiger Schreibweise.</translation>
    </message>
</context>
<context>
    <name>ChosenChips</name>
    <message>
        <source>Remove {0}</source>
        <translation>{0} entfernen</translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>Copy citation as {0}</source>
        <translation>Literaturangabe als {0} kopieren</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <source>Up to four can be compared: these are the first four selected.</source>
        <translation>Es lassen sich höchstens vier vergleichen: Dies sind die ersten vier der Auswahl.</translation>
    </message>
    <message>
        <source>Copied the comparison.</source>
        <translation>Der Vergleich wurde kopiert.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Add another monograph to the comparison (up to four)</source>
        <translation>Weitere Monografie zum Vergleich hinzufügen (höchstens vier)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>not in the list</source>
        <translation>nicht in der Liste</translation>
    </message>
    <message>
        <source>no such section in this chapter</source>
        <translation>kein solcher Abschnitt in diesem Kapitel</translation>
    </message>
    <message>
        <source>Update date not stated</source>
        <translation>Stand nicht angegeben</translation>
    </message>
    <message>
        <source>Show introduction, background and chemistry</source>
        <translation>Einleitung, Hintergrund und Chemie anzeigen</translation>
    </message>
    <message>
        <source>Hide introduction, background and chemistry</source>
        <translation>Einleitung, Hintergrund und Chemie ausblenden</translation>
    </message>
    <message>
        <source>Introduction, background and chemistry are not shown.</source>
        <translation>Einleitung, Hintergrund und Chemie werden nicht angezeigt.</translation>
    </message>
    <message>
        <source>More in the monograph</source>
        <translation>Weiteres in der Monografie</translation>
    </message>
    <message>
        <source>Likelihood score</source>
        <translation>Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>Drug class</source>
        <translation>Wirkstoffklasse</translation>
    </message>
    <message>
        <source>Trade names</source>
        <translation>Handelsnamen</translation>
    </message>
    <message>
        <source>CAS number and formula</source>
        <translation>CAS-Nummer und Formel</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>gelistet</translation>
    </message>
    <message>
        <source>recently viewed</source>
        <translation>zuletzt angesehen</translation>
    </message>
    <message>
        <source>likelihood score {0}</source>
        <translation>Wahrscheinlichkeitsstufe {0}</translation>
    </message>
    <message>
        <source>listed drug, no monograph</source>
        <translation>gelistetes Arzneimittel, keine Monografie</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln drug monograph(s)</source>
        <translation>
            <numerusform>%Ln Arzneimittel-Monografie</numerusform>
            <numerusform>%Ln Arzneimittel-Monografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drug class(es)</source>
        <translation>
            <numerusform>%Ln Wirkstoffklasse</numerusform>
            <numerusform>%Ln Wirkstoffklassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) about the source</source>
        <translation>
            <numerusform>%Ln Seite über die Quelle</numerusform>
            <numerusform>%Ln Seiten über die Quelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln monograph(s)</source>
        <translation>
            <numerusform>%Ln Monografie</numerusform>
            <numerusform>%Ln Monografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln section(s)</source>
        <translation>
            <numerusform>%Ln Abschnitt</numerusform>
            <numerusform>%Ln Abschnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s)</source>
        <translation>
            <numerusform>%Ln Literaturstelle</numerusform>
            <numerusform>%Ln Literaturstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chapter(s)</source>
        <translation>
            <numerusform>%Ln Kapitel</numerusform>
            <numerusform>%Ln Kapitel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln master list(s)</source>
        <translation>
            <numerusform>%Ln Masterliste</numerusform>
            <numerusform>%Ln Masterlisten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drug(s) listed</source>
        <translation>
            <numerusform>%Ln Arzneimittel gelistet</numerusform>
            <numerusform>%Ln Arzneimittel gelistet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drug(s)</source>
        <translation>
            <numerusform>%Ln Arzneimittel</numerusform>
            <numerusform>%Ln Arzneimittel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln citation(s).</source>
        <translation>
            <numerusform>%Ln Literaturangabe kopiert.</numerusform>
            <numerusform>%Ln Literaturangaben kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln citation(s) as {0}</source>
        <translation>
            <numerusform>%Ln Literaturangabe als {0} kopieren</numerusform>
            <numerusform>%Ln Literaturangaben als {0} kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>also cited in %Ln other monograph(s)</source>
        <translation>
            <numerusform>auch in %Ln weiteren Monografie zitiert</numerusform>
            <numerusform>auch in %Ln weiteren Monografien zitiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent %Ln page(s) to {0}.</source>
        <translation>
            <numerusform>%Ln Seite an {0} gesendet.</numerusform>
            <numerusform>%Ln Seiten an {0} gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln choice(s)</source>
        <translation>
            <numerusform>%Ln Auswahlmöglichkeit</numerusform>
            <numerusform>%Ln Auswahlmöglichkeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Punkt</numerusform>
            <numerusform>%Ln Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cited work(s)</source>
        <translation>
            <numerusform>%Ln zitiertes Werk</numerusform>
            <numerusform>%Ln zitierte Werke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln PMID(s).</source>
        <translation>
            <numerusform>%Ln PMID kopiert.</numerusform>
            <numerusform>%Ln PMIDs kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chapters that state {0}: %Ln drug(s)</source>
        <translation>
            <numerusform>Kapitel, die {0} angeben: %Ln Arzneimittel</numerusform>
            <numerusform>Kapitel, die {0} angeben: %Ln Arzneimittel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chapters that state other patterns: %Ln drug(s)</source>
        <translation>
            <numerusform>Kapitel, die andere Muster angeben: %Ln Arzneimittel</numerusform>
            <numerusform>Kapitel, die andere Muster angeben: %Ln Arzneimittel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No pattern found by keyword, or no chapter: %Ln drug(s)</source>
        <translation>
            <numerusform>Kein Muster nach Stichwörtern gefunden, oder kein Kapitel: %Ln Arzneimittel</numerusform>
            <numerusform>Kein Muster nach Stichwörtern gefunden, oder kein Kapitel: %Ln Arzneimittel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chapter states {0}; you entered %Ln day(s)</source>
        <translation>
            <numerusform>Das Kapitel gibt an: {0}; Sie haben %Ln Tag eingegeben</numerusform>
            <numerusform>Das Kapitel gibt an: {0}; Sie haben %Ln Tage eingegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare these %Ln</source>
        <translation>
            <numerusform>Diese %Ln vergleichen</numerusform>
            <numerusform>Diese %Ln vergleichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were imported; %Ln document(s) could not be imported.</source>
        <translation>
            <numerusform>{0} importiert; %Ln Dokument konnte nicht importiert werden.</numerusform>
            <numerusform>{0} importiert; %Ln Dokumente konnten nicht importiert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>That is more than Liverleaf can take at once. Drop the folder that contains the files.</source>
        <translation>Das ist mehr, als Liverleaf auf einmal aufnehmen kann. Ziehen Sie den Ordner hierher, der die Dateien enthält.</translation>
    </message>
</context>
<context>
    <name>EditionNotice</name>
    <message>
        <source>&amp;Use the newer library</source>
        <translation>&amp;Neuere Bibliothek verwenden</translation>
    </message>
    <message>
        <source>Liverleaf comes with another library: {0}, newest chapter {1}. The library in use contains starter texts.</source>
        <translation>Liverleaf enthält eine andere Bibliothek: {0}, neuestes Kapitel vom {1}. Die verwendete enthält Starttexte.</translation>
    </message>
    <message>
        <source>Liverleaf comes with a newer library: {0}, newest chapter {1}. The newest chapter of the library in use is of {2}.</source>
        <translation>Liverleaf enthält eine neuere Bibliothek: {0}, neuestes Kapitel vom {1}. Das neueste Kapitel der verwendeten ist vom {2}.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Trade names</source>
        <translation>Handelsnamen</translation>
    </message>
    <message>
        <source>Likelihood score</source>
        <translation>Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>What the score means</source>
        <translation>Was die Stufe bedeutet</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>Datum nicht angegeben</translation>
    </message>
    <message>
        <source>Master list</source>
        <translation>Masterliste</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>{0} ({1}), built {2}; {3}</source>
        <translation>{0} ({1}), erstellt {2}; {3}</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>References as {0}</source>
        <translation>Literatur als {0}</translation>
    </message>
    <message>
        <source>{0} has no references.</source>
        <translation>{0} hat keine Literaturstellen.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Export the monograph</source>
        <translation>Monografie exportieren</translation>
    </message>
    <message>
        <source>Monographs</source>
        <translation>Monografien</translation>
    </message>
    <message>
        <source>Results for {0}</source>
        <translation>Treffer zu {0}</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>{0} gespeichert.</translation>
    </message>
    <message>
        <source>Nothing in this library matches {0}; there is no list to export.</source>
        <translation>Zu {0} gibt es in dieser Bibliothek keinen Treffer und damit keine Liste zum Exportieren.</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Liverleaf</source>
        <translation>Liverleaf</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>An error occurred in Liverleaf. You can continue reading. If it happens again, please pass this report on: it contains nothing that was typed.</source>
        <translation>In Liverleaf ist ein Fehler aufgetreten. Sie können weiterlesen. Wenn er erneut auftritt, geben Sie bitte diesen Bericht weiter: Er enthält nichts, was eingegeben wurde.</translation>
    </message>
    <message>
        <source>Liverleaf closed unexpectedly last time. Bookmarks and notes were saved as they were made. If it happens again, please pass this report on: it contains nothing that was typed.</source>
        <translation>Liverleaf wurde beim letzten Mal unerwartet beendet. Lesezeichen und Notizen wurden laufend gespeichert. Wenn das erneut vorkommt, geben Sie bitte diesen Bericht weiter: Er enthält nichts, was eingegeben wurde.</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>Der Bericht wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found on this page</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>FoldingPage</name>
    <message>
        <source>Expand section</source>
        <translation>Abschnitt aufklappen</translation>
    </message>
    <message>
        <source>Collapse section</source>
        <translation>Abschnitt zuklappen</translation>
    </message>
</context>
<context>
    <name>HeadPane</name>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>{0} entfernen</translation>
    </message>
    <message>
        <source>Likelihood score {0}</source>
        <translation>Wahrscheinlichkeitsstufe {0}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>LiverTox is made by the National Institute of Diabetes and Digestive and Kidney Diseases (NIDDK) and published by the National Library of Medicine (NLM). Liverleaf never goes online: the archive is fetched once, on any computer, and imported here.</source>
        <translation>LiverTox wird vom National Institute of Diabetes and Digestive and Kidney Diseases (NIDDK) erstellt und von der National Library of Medicine (NLM) veröffentlicht. Liverleaf geht nie ins Netz: Das Archiv wird einmal auf einem beliebigen Rechner geladen und hier importiert.</translation>
    </message>
    <message>
        <source>On any computer, download &lt;b&gt;livertox_NBK547852.tar.gz&lt;/b&gt; (about 200 MB) from NLM&apos;s open-access literature archive, and bring it to this one.</source>
        <translation>Laden Sie auf einem beliebigen Rechner &lt;b&gt;livertox_NBK547852.tar.gz&lt;/b&gt; (etwa 200 MB) aus dem frei zugänglichen Literaturarchiv der NLM herunter, und bringen Sie die Datei auf diesen Rechner.</translation>
    </message>
    <message>
        <source>For several computers, in a terminal: &lt;b&gt;liverleaf build livertox_NBK547852.tar.gz --to FOLDER&lt;/b&gt;. Then, in each window, &lt;b&gt;File › Open library…&lt;/b&gt; (Ctrl+O), and choose FOLDER.</source>
        <translation>Für mehrere Rechner, in einem Terminal: &lt;b&gt;liverleaf build livertox_NBK547852.tar.gz --to ORDNER&lt;/b&gt;. Danach in jedem Fenster &lt;b&gt;Datei › Bibliothek öffnen…&lt;/b&gt; (Strg+O), und ORDNER wählen.</translation>
    </message>
    <message>
        <source>Once built, a library never changes, so several computers can open it from one read-only share. To open the same library every time, set LIVERLEAF_LIBRARY to its folder.</source>
        <translation>Eine fertige Bibliothek ändert sich nie; daher können mehrere Rechner sie von einer schreibgeschützten Freigabe öffnen. Damit immer dieselbe Bibliothek geöffnet wird, setzen Sie LIVERLEAF_LIBRARY auf ihren Ordner.</translation>
    </message>
    <message>
        <source>Archive: LiverTox, NCBI Bookshelf NBK547852. As of {0}.</source>
        <translation>Archiv: LiverTox, NCBI Bookshelf NBK547852. Stand: {0}.</translation>
    </message>
    <message>
        <source>The content is LiverTox: Clinical and Research Information on Drug-Induced Liver Injury, or is condensed from its facts. We thank its producers, the National Institute of Diabetes and Digestive and Kidney Diseases (NIDDK), and the National Library of Medicine (NLM), which publishes it on the NCBI Bookshelf (NBK547852). Neither has reviewed or endorsed this program.</source>
        <translation>Der Inhalt ist LiverTox: Clinical and Research Information on Drug-Induced Liver Injury, oder er ist aus dessen Fakten zusammengefasst. Wir danken dem National Institute of Diabetes and Digestive and Kidney Diseases (NIDDK), das es erstellt, und der National Library of Medicine (NLM), die es im NCBI Bookshelf (NBK547852) veröffentlicht. Keine der beiden Einrichtungen hat dieses Programm geprüft oder empfohlen.</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Go to the search box.</source>
        <translation>Zum Suchfeld.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Strg+Umschalt+L</translation>
    </message>
    <message>
        <source>Filters: Space ticks a value, Esc returns to the search box.</source>
        <translation>Filter: Die Leertaste kreuzt einen Wert an, Esc kehrt zum Suchfeld zurück.</translation>
    </message>
    <message>
        <source>Recent searches of this session; also Up in the empty search box. They are never saved.</source>
        <translation>Letzte Suchanfragen dieser Sitzung; auch Pfeil nach oben im leeren Suchfeld. Sie werden nie gespeichert.</translation>
    </message>
    <message>
        <source>Next or previous marked word of the page.</source>
        <translation>Nächstes oder voriges markiertes Wort der Seite.</translation>
    </message>
    <message>
        <source>In the search box: the next or previous result; Enter opens it.</source>
        <translation>Im Suchfeld: der nächste oder vorige Treffer; die Eingabetaste öffnet ihn.</translation>
    </message>
    <message>
        <source>In the results and the search box: clear the box and return to browsing. In a dialog: close it.</source>
        <translation>In den Treffern und im Suchfeld: Feld leeren und zum Durchblättern zurück. In einem Dialog: schließen.</translation>
    </message>
    <message>
        <source>In the list of the library: collapse or expand a group; type letters to go to a name.</source>
        <translation>In der Liste der Bibliothek: eine Gruppe zu- oder aufklappen; eingegebene Buchstaben führen zu einem Namen.</translation>
    </message>
    <message>
        <source>Next or previous control; on a page, the next link. Enter follows it.</source>
        <translation>Nächstes oder voriges Bedienelement; auf einer Seite der nächste Verweis. Die Eingabetaste folgt ihm.</translation>
    </message>
    <message>
        <source>On a result, a row of the library or a link: open it in a new tab. A middle click, on a link also Ctrl and a click, opens it in the background.</source>
        <translation>Auf einem Treffer, einer Zeile der Bibliothek oder einem Verweis: in einem neuen Tab öffnen. Ein Klick mit der mittleren Maustaste, bei einem Verweis auch Strg und Klick, öffnet den Tab im Hintergrund.</translation>
    </message>
    <message>
        <source>In the tab bar: close the current tab. Left, Right: go to another tab.</source>
        <translation>In der Tableiste: den aktuellen Tab schließen. Pfeil nach links, nach rechts: zu einem anderen Tab.</translation>
    </message>
    <message>
        <source>On a page: select text, to copy it or for the summary for notes.</source>
        <translation>Auf einer Seite: Text auswählen, zum Kopieren oder für die Zusammenfassung für Notizen.</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Strg+H</translation>
    </message>
    <message>
        <source>F3, Shift+F3</source>
        <translation>F3, Umschalt+F3</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Find in page.</source>
        <translation>Auf der Seite suchen.</translation>
    </message>
    <message>
        <source>Down, Up</source>
        <translation>Pfeil nach unten, nach oben</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Bild nach unten, nach oben</translation>
    </message>
    <message>
        <source>In the search box: scroll the page beside it.</source>
        <translation>Im Suchfeld: Seite daneben blättern.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Pfeil nach links, nach rechts</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabetaste</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Shift and arrows</source>
        <translation>Umschalt und Pfeile</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt und ein Buchstabe</translation>
    </message>
    <message>
        <source>Open the menu in whose name that letter is underlined.</source>
        <translation>Das Menü öffnen, in dessen Namen dieser Buchstabe unterstrichen ist.</translation>
    </message>
    <message>
        <source>Qt, through PySide6</source>
        <translation>Qt, über PySide6</translation>
    </message>
    <message>
        <source>The typeface Source Sans 3</source>
        <translation>Die Schrift Source Sans 3</translation>
    </message>
    <message>
        <source>The DejaVu fonts</source>
        <translation>Die DejaVu-Schriften</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>Only {0}.</source>
        <translation>Nur {0}.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>This explains terms used in monographs. Liverleaf calculates nothing for a patient: it is a reference, and a program that calculates from a patient&apos;s values can be a medical device. For that, use the tools that your hospital provides.</source>
        <translation>Dies erklärt Begriffe, die in Monographien vorkommen. Liverleaf berechnet nichts für einzelne Patienten: Es ist ein Nachschlagewerk, und ein Programm, das aus Werten eines Patienten etwas berechnet, kann ein Medizinprodukt sein. Nutzen Sie dafür die Programme Ihres Krankenhauses.</translation>
    </message>
    <message>
        <source>The box at the top of a page quotes what the chapter says about a boxed warning, latency, pattern, severity and outcome, enzyme elevations, recovery, features and what to do. A value, such as a latency in months, is shown before the sentence it comes from; click the sentence to see it highlighted in the text.</source>
        <translation>Der Kasten am Anfang einer Seite zitiert, was das Kapitel zu einem Warnkasten, zu Latenz, Schädigungsmuster, Schweregrad und Ausgang, Enzymerhöhungen, Erholung, Begleitmerkmalen und zum Vorgehen sagt. Ein Wert, etwa eine Latenz in Monaten, steht vor dem Satz, aus dem er stammt; ein Klick auf den Satz zeigt ihn hervorgehoben im Text.</translation>
    </message>
    <message>
        <source>The sentences are the chapter&apos;s own, complete and unchanged. They are selected by keyword: some are missed, and occasionally a wrong one is selected. Where none was found, the chapter may still state it: read the section that is named.</source>
        <translation>Die Sätze sind die des Kapitels, vollständig und unverändert. Sie werden nach Stichwörtern ausgewählt: Manche werden übersehen, und gelegentlich wird ein falscher ausgewählt. Wo keiner gefunden wurde, kann das Kapitel die Angabe trotzdem enthalten: Lesen Sie den genannten Abschnitt.</translation>
    </message>
    <message>
        <source>Each row shows at most two sentences, but every grave outcome that was found is shown: death, acute liver failure, transplant, cirrhosis, vanishing bile duct syndrome, sinusoidal obstruction syndrome, nodular regenerative hyperplasia. What is stated for another drug or for the class, after an overdose or for hepatitis B reactivation is labelled as such; “also” and “in some” mark what is stated besides the usual.</source>
        <translation>Jede Zeile zeigt höchstens zwei Sätze, aber jeder gefundene schwere Ausgang wird genannt: Tod, akutes Leberversagen, Transplantation, Zirrhose, Vanishing-Bile-Duct-Syndrom, sinusoidales Obstruktionssyndrom, noduläre regenerative Hyperplasie. Was für ein anderes Arzneimittel oder für die Klasse angegeben ist oder eine Überdosis oder eine Hepatitis-B-Reaktivierung betrifft, ist so gekennzeichnet; „auch“ und „bei manchen“ kennzeichnen, was neben dem Üblichen angegeben ist.</translation>
    </message>
    <message>
        <source>They are not a judgment on a patient, nor a complete account of a drug. The printed summary, the comparison, exported files and the summary copied for notes contain the same sentences.</source>
        <translation>Sie sind keine Beurteilung einer Patientin oder eines Patienten und keine vollständige Darstellung eines Arzneimittels. Die gedruckte Zusammenfassung, der Vergleich, exportierte Dateien und die für Notizen kopierte Zusammenfassung enthalten dieselben Sätze.</translation>
    </message>
    <message>
        <source>Abbreviations come from LiverTox&apos;s own list and from the journals and labels that its chapters cite; on the page of a monograph its own definitions come first. As of {0}.</source>
        <translation>Die Abkürzungen stammen aus der Liste von LiverTox und aus den Zeitschriften und Fachinformationen, die seine Kapitel zitieren, und stehen daher auf Englisch; auf der Seite einer Monografie gelten zuerst deren eigene Definitionen. Stand: {0}.</translation>
    </message>
    <message>
        <source>Names that the search treats as the same; drug names pair the US name (USAN) with the international and British name. As of {0}.</source>
        <translation>Namen, die die Suche als gleich behandelt; bei Wirkstoffen steht der US-Name (USAN) neben dem internationalen und britischen Namen. Stand: {0}.</translation>
    </message>
    <message>
        <source>Drop it on this window, or choose it with &lt;b&gt;File › Import LiverTox…&lt;/b&gt; (Ctrl+I). You can continue reading meanwhile; Liverleaf switches to the new library when it is complete, and reports what was read, what was imported and what was rejected, with the reason.</source>
        <translation>Ziehen Sie die Datei auf dieses Fenster, oder wählen Sie sie mit &lt;b&gt;Datei › LiverTox importieren…&lt;/b&gt; (Strg+I). Sie können währenddessen weiterlesen; Liverleaf wechselt zur neuen Bibliothek, sobald sie vollständig ist, und berichtet, was gelesen, was importiert und was aus welchem Grund abgelehnt wurde.</translation>
    </message>
    <message>
        <source>Liverleaf is not a substitute for the product labelling or for clinical judgment. It never connects to a network and keeps nothing about patients.</source>
        <translation>Liverleaf ersetzt weder die Fachinformation noch das klinische Urteil. Es verbindet sich nie mit einem Netz und speichert nichts über Patientinnen und Patienten.</translation>
    </message>
    <message>
        <source>Texts with all words; if there are none, those with most of them. Any form of a word matches.</source>
        <translation>Texte mit allen Wörtern; gibt es keine, solche mit den meisten. Jede Form eines Wortes zählt. Die Texte sind englisch: Suchen Sie mit englischen Wörtern.</translation>
    </message>
    <message>
        <source>The words next to each other.</source>
        <translation>Die Wörter direkt nebeneinander.</translation>
    </message>
    <message>
        <source>Any word that begins with these letters. The word you are typing is treated this way automatically.</source>
        <translation>Jedes Wort, das mit diesen Buchstaben beginnt. Das Wort, das Sie gerade eingeben, wird automatisch so behandelt.</translation>
    </message>
    <message>
        <source>Either one; OR in capitals, between words or phrases.</source>
        <translation>Das eine oder das andere; OR in Großbuchstaben, zwischen Wörtern oder Wortfolgen.</translation>
    </message>
    <message>
        <source>Excludes places that have it; also -&quot;bile duct&quot;, -hepat* and -class:statin.</source>
        <translation>Schließt Stellen aus, die es enthalten; auch -&quot;bile duct&quot;, -hepat* und -class:statin.</translation>
    </message>
    <message>
        <source>Put a value of several words in quotation marks. Any value of the same field matches; different fields must all match. A minus excludes that field. An exact name matches on its own; otherwise all names that begin with it match. Fields without words list the monographs, or the references.</source>
        <translation>Setzen Sie einen Wert aus mehreren Wörtern in Anführungszeichen. Jeder Wert desselben Feldes genügt; verschiedene Felder müssen alle zutreffen. Ein Minus schließt dieses Feld aus. Ein genauer Name gilt allein; sonst gelten alle Namen, die so beginnen. Felder ohne Wörter listen die Monografien oder die Literaturstellen auf.</translation>
    </message>
    <message>
        <source>Parts we cannot interpret are ignored; the rest is searched, and a line below the search box says how the query was read.</source>
        <translation>Teile, die wir nicht deuten können, werden ignoriert; der Rest wird gesucht, und eine Zeile unter dem Suchfeld sagt, wie die Anfrage gelesen wurde.</translation>
    </message>
    <message>
        <source>According to {0}:</source>
        <translation>Laut {0}:</translation>
    </message>
    <message>
        <source>Keyword rules as of {0}.</source>
        <translation>Stichwortregeln nach dem Stand von {0}.</translation>
    </message>
    <message>
        <source>Type any name, trade name, class, symptom or sign, CAS number, PMID or DOI. Names are searched first, then every section and reference.</source>
        <translation>Geben Sie einen Wirkstoff, einen Handelsnamen, eine Klasse, ein Symptom oder einen Befund, eine CAS-Nummer, PMID oder DOI ein. Gesucht wird zuerst unter den Namen, dann in jedem Abschnitt und jeder Literaturstelle.</translation>
    </message>
    <message>
        <source>On a page, point at an abbreviation to see its meaning.</source>
        <translation>Zeigen Sie auf einer Seite auf eine Abkürzung, um ihre Bedeutung zu sehen.</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>In {0}</translation>
    </message>
    <message>
        <source>Abbreviations</source>
        <translation>Abkürzungen</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>All of Liverleaf can be used without a mouse.</source>
        <translation>Liverleaf lässt sich ganz ohne Maus bedienen.</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Im Fenster</translation>
    </message>
    <message>
        <source>The menus of {0}.</source>
        <translation>Die Menüs von {0}.</translation>
    </message>
    <message>
        <source>An offline reference on drug-induced liver injury for hospital wards.</source>
        <translation>Ein Offline-Nachschlagewerk zur arzneimittelbedingten Leberschädigung für Krankenhausstationen.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>Erstellt aus</translation>
    </message>
    <message>
        <source>{0}, by {1}</source>
        <translation>{0}, von {1}</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>Diese Bibliothek</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Acknowledgments</source>
        <translation>Danksagung</translation>
    </message>
    <message>
        <source>How to import the full LiverTox</source>
        <translation>So importieren Sie das vollständige LiverTox</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>more abbreviations</source>
        <translation>weitere Abkürzungen</translation>
    </message>
    <message>
        <source>what the letters mean</source>
        <translation>was die Buchstaben bedeuten</translation>
    </message>
    <message>
        <source>what it means, and why it is not calculated here</source>
        <translation>was er bedeutet, und warum er hier nicht berechnet wird</translation>
    </message>
    <message>
        <source>what it means</source>
        <translation>was das bedeutet</translation>
    </message>
    <message>
        <source>Tools › Medication list… (Ctrl+M) looks up many drugs at once: paste or type them as the ward, the pharmacy or the patient writes them. It takes drug names only: do not enter patient details. Nothing in a list is stored: closing its window, or Clear, empties it.</source>
        <translation>Werkzeuge › Medikamentenliste… (Strg+M) schlägt viele Arzneimittel auf einmal nach: Fügen Sie sie ein oder tippen Sie sie, wie Station, Apotheke oder Patient sie schreiben. Gelesen werden nur Arzneimittelnamen: Geben Sie keine Patientendaten ein. Nichts aus einer Liste wird gespeichert: Das Schließen ihres Fensters oder „Leeren“ leert sie.</translation>
    </message>
    <message>
        <source>Doses, schedules, salts, dosage forms and manufacturers are not part of a name; laboratory values and headings are not read as drugs. For a misspelling or an ambiguous abbreviation Liverleaf asks, and never assumes. What the list says is stopped, held, an allergy, past, not taken or another person&apos;s is set aside with those words, and can be ticked. What is not recognised is shown at the end: this says nothing about risk.</source>
        <translation>Dosen, Einnahmeschemata, Salze, Darreichungsformen und Hersteller gehören nicht zum Namen; Laborwerte und Überschriften werden nicht als Arzneimittel gelesen. Bei einem Schreibfehler oder einer mehrdeutigen Abkürzung fragt Liverleaf nach und nimmt nie etwas an. Was nach der Liste abgesetzt, pausiert, eine Allergie, früher, nicht eingenommen oder von einer anderen Person ist, wird mit diesen Worten ausgenommen und kann angekreuzt werden. Was nicht erkannt wurde, steht am Ende: Das sagt nichts über ein Risiko.</translation>
    </message>
    <message>
        <source>Latency, pattern and gravest outcome are what each chapter states for its own drug. Point at a value to see its sentence; Enter or a double click opens it. Where no sentence was found by keyword, the chapter may still state it.</source>
        <translation>Latenz, Schädigungsmuster und schwerster Ausgang sind, was jedes Kapitel für sein eigenes Arzneimittel angibt. Zeigen Sie auf einen Wert, um seinen Satz zu sehen; die Eingabetaste oder ein Doppelklick öffnet ihn. Wo nach Stichwörtern kein Satz gefunden wurde, kann das Kapitel die Angabe trotzdem enthalten.</translation>
    </message>
    <message>
        <source>The rows follow the order of the list. Sorted otherwise, or grouped by a pattern, they are not a ranking of suspect drugs. Days that you enter are shown beside what the chapter states; nothing is calculated from them.</source>
        <translation>Die Zeilen folgen der Reihenfolge der Liste. Anders sortiert oder nach einem Schädigungsmuster gruppiert sind sie keine Rangfolge verdächtigter Arzneimittel. Tage, die Sie eingeben, stehen neben dem, was das Kapitel angibt; berechnet wird daraus nichts.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Search help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Help topics</source>
        <translation>Hilfethemen</translation>
    </message>
    <message>
        <source>Nothing in help has “{0}”. It can be searched for in the library.</source>
        <translation>In der Hilfe kommt „{0}“ nicht vor. In der Bibliothek lässt sich danach suchen.</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>All bookmarks and notes</source>
        <translation>Alle Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Drug classes</source>
        <translation>Wirkstoffklassen</translation>
    </message>
    <message>
        <source>What do you want to look up?</source>
        <translation>Was möchten Sie nachschlagen?</translation>
    </message>
    <message>
        <source>Recently viewed</source>
        <translation>Zuletzt angesehen</translation>
    </message>
    <message>
        <source>A drug, trade name, class, symptom or sign, CAS number or PMID, in any spelling. Enter opens a result; Ctrl+L returns to the search box, Ctrl+B to the list of all monographs, Alt+Home to this page; F1 lists all keys.</source>
        <translation>Wirkstoff, Handelsname, Klasse, Symptom oder Befund, CAS-Nummer oder PMID, in beliebiger Schreibweise. Die Texte sind englisch. Die Eingabetaste öffnet einen Treffer; Strg+L führt zum Suchfeld, Strg+B zur Liste aller Monografien, Alt+Pos1 zu dieser Seite; F1 zeigt alle Tasten.</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Browse all drugs by class</source>
        <translation>Alle Wirkstoffe nach Klasse durchsuchen</translation>
    </message>
    <message>
        <source>In this library</source>
        <translation>In dieser Bibliothek</translation>
    </message>
    <message>
        <source>{name}, built {day}: {counts}.</source>
        <translation>{name}, erstellt {day}: {counts}.</translation>
    </message>
    <message>
        <source>How to import the full LiverTox</source>
        <translation>So importieren Sie das vollständige LiverTox</translation>
    </message>
    <message>
        <source>How to import LiverTox</source>
        <translation>So importieren Sie LiverTox</translation>
    </message>
    <message>
        <source>This is the starter library: texts in our own words, most of them condensed, each with its sources. Where the sources state nothing, the text says so. The full LiverTox can be imported.</source>
        <translation>Dies ist die Startbibliothek: Texte in unseren eigenen Worten, die meisten gekürzt, jeder mit seinen Quellen. Wo die Quellen nichts angeben, sagt der Text das. Das vollständige LiverTox lässt sich importieren.</translation>
    </message>
    <message>
        <source>A (well known cause) to E (unlikely cause), E* (suspected but unproven), X (unknown).</source>
        <translation>A (gut bekannte Ursache) bis E (unwahrscheinliche Ursache), E* (vermutet, nicht belegt), X (unbekannt).</translation>
    </message>
    <message>
        <source>On any computer, download &lt;b&gt;livertox_NBK547852.tar.gz&lt;/b&gt; from NLM&apos;s open-access literature archive.</source>
        <translation>Laden Sie auf einem beliebigen Rechner &lt;b&gt;livertox_NBK547852.tar.gz&lt;/b&gt; aus dem frei zugänglichen Literaturarchiv der NLM herunter.</translation>
    </message>
    <message>
        <source>Import LiverTox…</source>
        <translation>LiverTox importieren…</translation>
    </message>
    <message>
        <source>Drop it on this window, or choose it with {0} (Ctrl+I).</source>
        <translation>Ziehen Sie die Datei auf dieses Fenster, oder wählen Sie sie mit {0} (Strg+I).</translation>
    </message>
    <message>
        <source>Import the full LiverTox</source>
        <translation>Das vollständige LiverTox importieren</translation>
    </message>
    <message>
        <source>What the letters mean</source>
        <translation>Was die Buchstaben bedeuten</translation>
    </message>
    <message>
        <source>The likelihood score</source>
        <translation>Die Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>Not a substitute for the product labelling or for clinical judgment. Liverleaf never goes online and keeps nothing about patients.</source>
        <translation>Ersetzt weder die Fachinformation noch das klinische Urteil. Liverleaf geht nie ins Netz und speichert nichts über Patientinnen und Patienten.</translation>
    </message>
    <message>
        <source>a trade name</source>
        <translation>ein Handelsname</translation>
    </message>
    <message>
        <source>a misspelled name</source>
        <translation>ein falsch geschriebener Name</translation>
    </message>
    <message>
        <source>a symptom or sign</source>
        <translation>ein Symptom oder Befund</translation>
    </message>
    <message>
        <source>an abbreviation</source>
        <translation>eine Abkürzung</translation>
    </message>
    <message>
        <source>a drug class</source>
        <translation>eine Wirkstoffklasse</translation>
    </message>
    <message>
        <source>a CAS number</source>
        <translation>eine CAS-Nummer</translation>
    </message>
    <message>
        <source>a PMID</source>
        <translation>eine PMID</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Help › Three things to try shows them again.</source>
        <translation>Hilfe › Drei Dinge zum Ausprobieren zeigt sie wieder.</translation>
    </message>
    <message>
        <source>Three things to try</source>
        <translation>Drei Dinge zum Ausprobieren</translation>
    </message>
    <message>
        <source>Medication list</source>
        <translation>Medikamentenliste</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Type a drug, a brand or a sign, in any spelling: {0}.</source>
        <translation>Geben Sie ein Arzneimittel, einen Handelsnamen oder ein Zeichen ein, in beliebiger Schreibweise: {0}.</translation>
    </message>
    <message>
        <source>{0} (Ctrl+M): paste a whole list and see every drug of it.</source>
        <translation>{0} (Strg+M): Fügen Sie eine ganze Liste ein und sehen Sie jedes Arzneimittel darin.</translation>
    </message>
    <message>
        <source>Open a drug and print its summary for the bedside (Ctrl+P). {0}: F1.</source>
        <translation>Öffnen Sie ein Arzneimittel und drucken Sie seine Zusammenfassung fürs Krankenbett (Strg+P). {0}: F1.</translation>
    </message>
</context>
<context>
    <name>HomePanel</name>
    <message>
        <source>Home</source>
        <translation>Startseite</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import LiverTox</source>
        <translation>LiverTox importieren</translation>
    </message>
    <message>
        <source>Install a library</source>
        <translation>Bibliothek installieren</translation>
    </message>
    <message>
        <source>Choose &amp;archive or chapters…</source>
        <translation>Archiv oder &amp;Kapitel wählen…</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose another &amp;source…</source>
        <translation>Andere &amp;Quelle wählen…</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Andere &amp;Datei wählen…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>I&amp;nstallieren</translation>
    </message>
    <message>
        <source>Install and &amp;trust this key</source>
        <translation>Installieren und Schlüssel &amp;vertrauen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>A&amp;usblenden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>Als Text &amp;speichern…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>This library cannot be installed</source>
        <translation>Diese Bibliothek kann nicht installiert werden</translation>
    </message>
    <message>
        <source>This source cannot be imported</source>
        <translation>Diese Quelle kann nicht importiert werden</translation>
    </message>
    <message>
        <source>The new library cannot be written</source>
        <translation>Die neue Bibliothek kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Import {0}?</source>
        <translation>{0} importieren?</translation>
    </message>
    <message>
        <source>Choose the archive that the National Library of Medicine publishes (livertox_NBK547852.tar.gz, about 200 MB), a folder of chapters, or single chapters as .nxml or .txt.</source>
        <translation>Wählen Sie das Archiv, das die National Library of Medicine veröffentlicht (livertox_NBK547852.tar.gz, etwa 200 MB), einen Ordner mit Kapiteln oder einzelne Kapitel als .nxml oder .txt.</translation>
    </message>
    <message>
        <source>The current library is kept, and stays in use until the new one is complete; “Libraries…” switches back to it.</source>
        <translation>Die aktuelle Bibliothek bleibt erhalten und wird verwendet, bis die neue vollständig ist; „Bibliotheken…“ wechselt zu ihr zurück.</translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>This takes a few seconds at most.</source>
        <translation>Das dauert höchstens einige Sekunden.</translation>
    </message>
    <message>
        <source>You can continue to search and read in the current library.</source>
        <translation>Sie können in der aktuellen Bibliothek weiter suchen und lesen.</translation>
    </message>
    <message>
        <source>Meanwhile you can continue to search and read in the current library.</source>
        <translation>Währenddessen können Sie in der aktuellen Bibliothek weiter suchen und lesen.</translation>
    </message>
    <message>
        <source>Liverleaf now uses the new library.</source>
        <translation>Liverleaf verwendet jetzt die neue Bibliothek.</translation>
    </message>
    <message>
        <source>Nothing was changed. The current library stays in use.</source>
        <translation>Es wurde nichts geändert. Die aktuelle Bibliothek wird weiter verwendet.</translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation>Der Import ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The import is finished</source>
        <translation>Der Import ist abgeschlossen</translation>
    </message>
    <message>
        <source>The library is installed</source>
        <translation>Die Bibliothek ist installiert</translation>
    </message>
    <message>
        <source>Import the full LiverTox</source>
        <translation>Das vollständige LiverTox importieren</translation>
    </message>
    <message>
        <source>You can also drop any of these on the window.</source>
        <translation>Sie können sie auch auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>{0} and {1} were imported.</source>
        <translation>{0} und {1} importiert.</translation>
    </message>
    <message>
        <source>The new library will be written into {0}.</source>
        <translation>Die neue Bibliothek wird in {0} geschrieben.</translation>
    </message>
    <message>
        <source>Install {0}?</source>
        <translation>{0} installieren?</translation>
    </message>
    <message>
        <source>Installing {0}</source>
        <translation>{0} wird installiert</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>{0} wird importiert</translation>
    </message>
    <message>
        <source>{0}: {1} read</source>
        <translation>{0}: {1} gelesen</translation>
    </message>
    <message>
        <source>Time left: not known yet</source>
        <translation>Verbleibende Zeit: noch nicht bekannt</translation>
    </message>
    <message>
        <source>Time left: about {0}</source>
        <translation>Verbleibende Zeit: etwa {0}</translation>
    </message>
    <message>
        <source>{0}, built on {1} from {2} (ID {3}).</source>
        <translation>{0}, erstellt am {1} aus {2} (Kennung {3}).</translation>
    </message>
    <message>
        <source>It is older than the library in use, {0}, which was built on {1}. Later changes are not included.</source>
        <translation>Sie ist älter als die verwendete Bibliothek, {0}, die am {1} erstellt wurde. Spätere Änderungen sind nicht enthalten.</translation>
    </message>
    <message>
        <source>It will be written into {0}. The current library is kept; “Libraries…” switches back to it.</source>
        <translation>Sie wird in {0} geschrieben. Die aktuelle Bibliothek bleibt erhalten; „Bibliotheken…“ wechselt zu ihr zurück.</translation>
    </message>
    <message>
        <source>It is signed by “{0}” (key {1}), which this computer trusts.</source>
        <translation>Sie ist signiert von „{0}“ (Schlüssel {1}), dem dieser Rechner vertraut.</translation>
    </message>
    <message>
        <source>It is signed with a key that this computer does not know. The key calls itself “{0}”, which anyone could claim; its ID is {1}. Before you install it, ask those who gave you the file for the ID of their key.</source>
        <translation>Sie ist mit einem Schlüssel signiert, den dieser Rechner nicht kennt. Der Schlüssel nennt sich „{0}“, was jeder behaupten kann; seine Kennung ist {1}. Fragen Sie vor dem Installieren bei der Stelle, von der Sie die Datei haben, nach der Kennung ihres Schlüssels.</translation>
    </message>
    <message>
        <source>It is signed with the key {0}, which is neither on this computer nor in the file. It cannot be determined whether it was changed since.</source>
        <translation>Sie ist mit dem Schlüssel {0} signiert, der weder auf diesem Rechner noch in der Datei vorhanden ist. Ob sie seither verändert wurde, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>It is not signed. Anyone could have made or changed it.</source>
        <translation>Sie ist nicht signiert. Jeder könnte sie erstellt oder verändert haben.</translation>
    </message>
    <message>
        <source>{0}, built on {1}, is intact and was indexed on this computer.</source>
        <translation>{0}, erstellt am {1}, ist unversehrt und wurde auf diesem Rechner indiziert.</translation>
    </message>
    <message>
        <source>This window was started with a specified library, {0} (--library or LIVERLEAF_LIBRARY). Starting it that way will open that library again.</source>
        <translation>Dieses Fenster wurde mit einer vorgegebenen Bibliothek gestartet, {0} (--library oder LIVERLEAF_LIBRARY). Ein solcher Start öffnet wieder diese Bibliothek.</translation>
    </message>
    <message>
        <source>From now on this computer trusts the key that signed it.</source>
        <translation>Ab jetzt vertraut dieser Rechner dem Schlüssel, mit dem sie signiert ist.</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <translation>{0} aus {1}</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>Choose a library file</source>
        <translation>Bibliotheksdatei wählen</translation>
    </message>
    <message>
        <source>Libraries ({0})</source>
        <translation>Bibliotheken ({0})</translation>
    </message>
    <message>
        <source>{0}. File &gt; Import LiverTox… shows details.</source>
        <translation>{0}. Datei &gt; LiverTox importieren… zeigt Einzelheiten.</translation>
    </message>
    <message>
        <source>Copied the report.</source>
        <translation>Bericht kopiert.</translation>
    </message>
    <message>
        <source>Choose the LiverTox archive or chapters</source>
        <translation>LiverTox-Archiv oder Kapitel wählen</translation>
    </message>
    <message>
        <source>Archives and chapters ({0})</source>
        <translation>Archive und Kapitel ({0})</translation>
    </message>
    <message>
        <source>Choose a folder of chapters</source>
        <translation>Ordner mit Kapiteln wählen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Liverleaf import report.txt</source>
        <translation>Liverleaf Importbericht.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The import continues. File &gt; Import LiverTox… shows its progress.</source>
        <translation>Der Import läuft weiter. Datei &gt; LiverTox importieren… zeigt den Fortschritt.</translation>
    </message>
    <message>
        <source>An import is in progress. Cancel it and close Liverleaf?</source>
        <translation>Ein Import läuft. Abbrechen und Liverleaf schließen?</translation>
    </message>
    <message>
        <source>The current library stays unchanged.</source>
        <translation>Die aktuelle Bibliothek bleibt unverändert.</translation>
    </message>
    <message>
        <source>Continue &amp;importing</source>
        <translation>Import &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Import LiverTox</source>
        <translation>LiverTox importieren</translation>
    </message>
    <message>
        <source>&amp;Cancel the import and close</source>
        <translation>Import &amp;abbrechen und schließen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Bericht über den Import</translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>An import is in progress. Wait until it is finished, or cancel it first.</source>
        <translation>Ein Import läuft. Warten Sie, bis er abgeschlossen ist, oder brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>Liverleaf imports .tar.gz archives, folders, and .nxml or .txt files, and installs .leaf files one at a time.</source>
        <translation>Liverleaf importiert .tar.gz-Archive, Ordner und .nxml- oder .txt-Dateien und installiert .leaf-Dateien einzeln.</translation>
    </message>
    <message>
        <source>The report cannot be saved. {0}</source>
        <translation>Der Bericht kann nicht gespeichert werden. {0}</translation>
    </message>
    <message>
        <source>Saved the report as {0}.</source>
        <translation>Bericht als {0} gespeichert.</translation>
    </message>
    <message>
        <source>Cancelled. The current library stays in use.</source>
        <translation>Abgebrochen. Die aktuelle Bibliothek wird weiter verwendet.</translation>
    </message>
</context>
<context>
    <name>Index</name>
    <message>
        <source>Opening the source</source>
        <translation>Die Quelle wird geöffnet</translation>
    </message>
    <message>
        <source>There is no file or folder {0}. Check the path.</source>
        <translation>Es gibt keine Datei und keinen Ordner {0}. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>{0} is not a source that Liverleaf can read. Choose a .tar.gz archive, a folder, or an .nxml or .txt chapter.</source>
        <translation>{0} ist keine Quelle, die Liverleaf lesen kann. Wählen Sie ein .tar.gz-Archiv, einen Ordner oder ein Kapitel als .nxml oder .txt.</translation>
    </message>
    <message>
        <source>{0} cannot be read. {1}</source>
        <translation>{0} kann nicht gelesen werden. {1}</translation>
    </message>
    <message>
        <source>The folder {0} cannot be read. {1}</source>
        <translation>Der Ordner {0} kann nicht gelesen werden. {1}</translation>
    </message>
    <message>
        <source>{0} unpacks to over {1} GB (at {2}); this is not a LiverTox archive.</source>
        <translation>{0} ist entpackt größer als {1} GB (bei {2}); das ist kein LiverTox-Archiv.</translation>
    </message>
    <message>
        <source>{0} is damaged or incomplete ({1}). Download it again.</source>
        <translation>{0} ist beschädigt oder unvollständig ({1}). Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>{0} contains over {1} files; this is not a LiverTox archive.</source>
        <translation>{0} enthält mehr als {1} Dateien; das ist kein LiverTox-Archiv.</translation>
    </message>
    <message>
        <source>Writing the index</source>
        <translation>Index wird geschrieben</translation>
    </message>
    <message>
        <source>Reading chapters</source>
        <translation>Kapitel werden gelesen</translation>
    </message>
    <message>
        <source>No chapter was found in {0}. Choose another archive or folder.</source>
        <translation>In {0} wurde kein Kapitel gefunden. Wählen Sie ein anderes Archiv oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>None of the {0} documents in {1} could be imported; the first, {2}: {3}</source>
        <translation>Keines der {0} Dokumente in {1} konnte importiert werden; das erste, {2}: {3}</translation>
    </message>
    <message>
        <source>{0} is a file. Choose a folder for the library.</source>
        <translation>{0} ist eine Datei. Wählen Sie einen Ordner für die Bibliothek.</translation>
    </message>
    <message>
        <source>{0} contains other files. Choose an empty or a new folder.</source>
        <translation>{0} enthält andere Dateien. Wählen Sie einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>The library cannot be written to {0}. {1}</source>
        <translation>Die Bibliothek kann nicht nach {0} geschrieben werden. {1}</translation>
    </message>
    <message>
        <source>The file {0} cannot be written. {1}</source>
        <translation>Die Datei {0} kann nicht geschrieben werden. {1}</translation>
    </message>
    <message>
        <source>{0} is a device, a pipe or a socket. Give the name of a file.</source>
        <translation>{0} ist ein Gerät, eine Pipe oder ein Socket. Geben Sie den Namen einer Datei an.</translation>
    </message>
    <message>
        <source>“{0}” is not the ID of a library.</source>
        <translation>„{0}“ ist keine Kennung einer Bibliothek.</translation>
    </message>
    <message>
        <source>No library {0} is installed. See: liverleaf libraries</source>
        <translation>Eine Bibliothek {0} ist nicht installiert. Siehe: liverleaf libraries</translation>
    </message>
    <message>
        <source>{0} cannot be written to. {1} The library in use is unchanged.</source>
        <translation>In {0} kann nicht geschrieben werden. {1} Die verwendete Bibliothek bleibt unverändert.</translation>
    </message>
    <message>
        <source>No library {0} is installed here, so there is nothing to remove.</source>
        <translation>Hier ist keine Bibliothek {0} installiert; es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>This library is in use. Switch to another library first.</source>
        <translation>Diese Bibliothek wird gerade verwendet. Wechseln Sie zuerst zu einer anderen.</translation>
    </message>
    <message>
        <source>The library {0} cannot be removed. {1} Another Liverleaf window may be using it: close that window.</source>
        <translation>Die Bibliothek {0} kann nicht entfernt werden. {1} Möglicherweise wird sie von einem anderen Liverleaf-Fenster verwendet: Schließen Sie dieses.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Wird entpackt</translation>
    </message>
    <message>
        <source>{0} has changed since it was checked. Choose it again.</source>
        <translation>{0} wurde seit der Prüfung verändert. Wählen Sie die Datei erneut aus.</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Wird indiziert</translation>
    </message>
    <message>
        <source>The library&apos;s signature cannot be read.</source>
        <translation>Die Signatur der Bibliothek kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The library is too large for a library file: more than 2 GB.</source>
        <translation>Die Bibliothek ist zu groß für eine Bibliotheksdatei: mehr als 2 GB.</translation>
    </message>
    <message>
        <source>The library&apos;s manifest is damaged, and no signature confirms its original content. Install the library again.</source>
        <translation>Das Manifest der Bibliothek ist beschädigt, und keine Signatur belegt seinen ursprünglichen Inhalt. Installieren Sie die Bibliothek erneut.</translation>
    </message>
    <message>
        <source>The key {0} cannot be read. {1}</source>
        <translation>Der Schlüssel {0} kann nicht gelesen werden. {1}</translation>
    </message>
    <message>
        <source>{0} is not a minisign public key.</source>
        <translation>{0} ist kein öffentlicher minisign-Schlüssel.</translation>
    </message>
    <message>
        <source>{0} cannot be created. {1}</source>
        <translation>{0} kann nicht angelegt werden. {1}</translation>
    </message>
    <message>
        <source>The signature does not match: the library was changed after “{0}” (key {1}) signed it, or someone else made it. Get the file again.</source>
        <translation>Die Signatur passt nicht: Die Bibliothek wurde verändert, nachdem „{0}“ (Schlüssel {1}) sie signiert hat, oder jemand anders hat sie erstellt. Besorgen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>The library&apos;s signature is damaged. Get the file again.</source>
        <translation>Die Signatur der Bibliothek ist beschädigt. Besorgen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>With a case report</source>
        <translation>Mit Fallbericht</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>vor {0}</translation>
    </message>
    <message>
        <source>Drug class</source>
        <translation>Wirkstoffklasse</translation>
    </message>
    <message>
        <source>Likelihood score</source>
        <translation>Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Boxed warning</source>
        <translation>Warnkasten</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Injury pattern</source>
        <translation>Schädigungsmuster</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>drug</source>
        <translation>Arzneimittel</translation>
    </message>
    <message>
        <source>trade name</source>
        <translation>Handelsname</translation>
    </message>
    <message>
        <source>drug class</source>
        <translation>Wirkstoffklasse</translation>
    </message>
    <message>
        <source>likelihood score {0}</source>
        <translation>Wahrscheinlichkeitsstufe {0}</translation>
    </message>
    <message>
        <source>stated latency: {0}</source>
        <translation>angegebene Latenz: {0}</translation>
    </message>
    <message>
        <source>stated pattern: {0}</source>
        <translation>angegebenes Muster: {0}</translation>
    </message>
    <message>
        <source>case report: {0}</source>
        <translation>Fallbericht: {0}</translation>
    </message>
    <message>
        <source>updated {0}</source>
        <translation>Stand {0}</translation>
    </message>
    <message>
        <source>Case reports</source>
        <translation>Fallberichte</translation>
    </message>
    <message>
        <source>1 case report</source>
        <translation>1 Fallbericht</translation>
    </message>
    <message>
        <source>{0} case reports</source>
        <translation>{0} Fallberichte</translation>
    </message>
    <message>
        <source>well known cause</source>
        <translation>gut bekannte Ursache</translation>
    </message>
    <message>
        <source>highly likely cause</source>
        <translation>sehr wahrscheinliche Ursache</translation>
    </message>
    <message>
        <source>probable cause</source>
        <translation>wahrscheinliche Ursache</translation>
    </message>
    <message>
        <source>possible cause</source>
        <translation>mögliche Ursache</translation>
    </message>
    <message>
        <source>Single case reports only, fewer than 3, not always convincing; a possible hepatotoxin and a rare cause at most.</source>
        <translation>Nur einzelne Fallberichte, weniger als 3, nicht immer überzeugend; möglicherweise hepatotoxisch, allenfalls eine seltene Ursache.</translation>
    </message>
    <message>
        <source>unlikely cause</source>
        <translation>unwahrscheinliche Ursache</translation>
    </message>
    <message>
        <source>unproven but suspected cause</source>
        <translation>vermutete, nicht belegte Ursache</translation>
    </message>
    <message>
        <source>Well described and repeatedly reported to injure the liver, directly or in an idiosyncratic way, with a characteristic signature; more than 50 cases, including case series.</source>
        <translation>Leberschädigung gut beschrieben und wiederholt berichtet, direkt oder idiosynkratisch, mit charakteristischem Bild; mehr als 50 Fälle, einschließlich Fallserien.</translation>
    </message>
    <message>
        <source>Reported, and known or highly likely to cause idiosyncratic injury with a characteristic signature; between 12 and 50 cases, including small series.</source>
        <translation>Berichtet, und als Ursache einer idiosynkratischen Schädigung mit charakteristischem Bild bekannt oder sehr wahrscheinlich; zwischen 12 und 50 Fälle, einschließlich kleiner Serien.</translation>
    </message>
    <message>
        <source>Probably linked to idiosyncratic injury, but rarely reported and without a characteristic signature; fewer than 12 cases and no sizeable series.</source>
        <translation>Wahrscheinlich mit idiosynkratischer Schädigung verbunden, aber selten berichtet und ohne charakteristisches Bild; weniger als 12 Fälle und keine größere Serie.</translation>
    </message>
    <message>
        <source>No evidence of liver injury despite wide use; rare case reports, none convincing.</source>
        <translation>Trotz breiter Anwendung kein Hinweis auf eine Leberschädigung; seltene Fallberichte, keiner davon überzeugend.</translation>
    </message>
    <message>
        <source>Suspected of injuring the liver, but no convincing case is published; reports to regulators or from large trials lack the detail needed to assess them.</source>
        <translation>Leberschädigung vermutet, aber kein überzeugender Fall veröffentlicht; Meldungen an Behörden oder aus großen Studien sind für eine Beurteilung nicht detailliert genug.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>New or rarely used: too little is known to place it in another category.</source>
        <translation>Neu oder selten angewendet: Es ist zu wenig bekannt für eine andere Kategorie.</translation>
    </message>
    <message>
        <source>[HD]: the injury is linked to high doses.</source>
        <translation>[HD]: Die Schädigung ist mit hohen Dosen verbunden.</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>nicht eingestuft</translation>
    </message>
    <message>
        <source>not scored here</source>
        <translation>hier nicht eingestuft</translation>
    </message>
    <message>
        <source>No likelihood score is stated here. That says nothing about whether the drug can injure the liver.</source>
        <translation>Hier ist keine Wahrscheinlichkeitsstufe angegeben. Das sagt nichts darüber, ob das Arzneimittel die Leber schädigen kann.</translation>
    </message>
    <message>
        <source>The likelihood score reflects the published evidence for the drug, not this patient&apos;s risk.</source>
        <translation>Die Wahrscheinlichkeitsstufe gibt die publizierte Evidenz zum Arzneimittel wieder, nicht das Risiko im Einzelfall.</translation>
    </message>
    <message>
        <source>Categories after LiverTox (NCBI Bookshelf NBK548392, 4 May 2019), in our own words.</source>
        <translation>Kategorien nach LiverTox (NCBI Bookshelf NBK548392, 4. Mai 2019), in unseren eigenen Worten.</translation>
    </message>
    <message>
        <source>R ratio: the pattern of liver injury</source>
        <translation>R-Wert: das Muster der Leberschädigung</translation>
    </message>
    <message>
        <source>R is ALT divided by alkaline phosphatase at the onset of injury, each first expressed as a multiple of its own upper limit of normal (ULN).</source>
        <translation>R ist ALT geteilt durch alkalische Phosphatase zu Beginn der Schädigung, jede zuvor als Vielfaches ihrer eigenen oberen Normgrenze (ULN) ausgedrückt.</translation>
    </message>
    <message>
        <source>Hepatocellular</source>
        <translation>Hepatozellulär</translation>
    </message>
    <message>
        <source>R is 5 or more</source>
        <translation>R ist 5 oder mehr</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>R is above 2 and below 5</source>
        <translation>R liegt über 2 und unter 5</translation>
    </message>
    <message>
        <source>Cholestatic</source>
        <translation>Cholestatisch</translation>
    </message>
    <message>
        <source>R is 2 or less</source>
        <translation>R ist 2 oder weniger</translation>
    </message>
    <message>
        <source>Publications differ on whether the boundary values 2 and 5 themselves belong to the mixed pattern.</source>
        <translation>Ob die Grenzwerte 2 und 5 selbst zum gemischten Muster zählen, wird in der Literatur uneinheitlich angegeben.</translation>
    </message>
    <message>
        <source>American College of Gastroenterology, 2014 guideline, as tabulated in the McMaster Textbook of Internal Medicine.</source>
        <translation>American College of Gastroenterology, Leitlinie 2014, nach der Tabelle im McMaster Textbook of Internal Medicine.</translation>
    </message>
    <message>
        <source>R = (ALT ÷ ULN of ALT) ÷ (ALP ÷ ULN of ALP)</source>
        <translation>R = (ALT ÷ ULN der ALT) ÷ (AP ÷ ULN der AP)</translation>
    </message>
    <message>
        <source>Severity of drug-induced liver injury (DILIN, 1 to 5)</source>
        <translation>Schweregrad der arzneimittelbedingten Leberschädigung (DILIN, 1 bis 5)</translation>
    </message>
    <message>
        <source>The scale of the Drug Induced Liver Injury Network. Bilirubin is in mg/dL, never in multiples of normal. S (symptoms) or A (none) may be added.</source>
        <translation>Die Skala des Drug Induced Liver Injury Network. Bilirubin in mg/dl, nie als Vielfaches der Norm. S (Symptome) oder A (keine) kann angefügt werden.</translation>
    </message>
    <message>
        <source>1 mild</source>
        <translation>1 leicht</translation>
    </message>
    <message>
        <source>ALT and/or alkaline phosphatase raised, bilirubin under 2.5 mg/dL and INR under 1.5</source>
        <translation>ALT und/oder alkalische Phosphatase erhöht, Bilirubin unter 2,5 mg/dl und INR unter 1,5</translation>
    </message>
    <message>
        <source>2 moderate</source>
        <translation>2 mittelschwer</translation>
    </message>
    <message>
        <source>ALT and/or alkaline phosphatase raised, and bilirubin 2.5 mg/dL or more, or INR 1.5 or more</source>
        <translation>ALT und/oder alkalische Phosphatase erhöht, und Bilirubin 2,5 mg/dl oder mehr oder INR 1,5 oder mehr</translation>
    </message>
    <message>
        <source>3 moderate-severe</source>
        <translation>3 mittelschwer bis schwer</translation>
    </message>
    <message>
        <source>ALT, alkaline phosphatase, bilirubin and/or INR raised, with admission to hospital or a longer stay because of the injury</source>
        <translation>ALT, alkalische Phosphatase, Bilirubin und/oder INR erhöht, mit stationärer Aufnahme oder verlängertem Aufenthalt wegen der Schädigung</translation>
    </message>
    <message>
        <source>4 severe</source>
        <translation>4 schwer</translation>
    </message>
    <message>
        <source>ALT and/or alkaline phosphatase raised, bilirubin 2.5 mg/dL or more, and failure of the liver (INR 1.5 or more, ascites or encephalopathy) or of another organ because of it</source>
        <translation>ALT und/oder alkalische Phosphatase erhöht, Bilirubin 2,5 mg/dl oder mehr, und Versagen der Leber (INR 1,5 oder mehr, Aszites oder Enzephalopathie) oder, dadurch bedingt, eines anderen Organs</translation>
    </message>
    <message>
        <source>5 fatal</source>
        <translation>5 tödlich</translation>
    </message>
    <message>
        <source>Death or liver transplantation because of the injury</source>
        <translation>Tod oder Lebertransplantation wegen der Schädigung</translation>
    </message>
    <message>
        <source>Some published tables give other bilirubin limits for grades 3 and 4.</source>
        <translation>Manche veröffentlichten Tabellen nennen für die Grade 3 und 4 andere Bilirubingrenzen.</translation>
    </message>
    <message>
        <source>Zimmerman&apos;s observation: drug-induced hepatocellular injury with jaundice ends in death or transplantation in about 10% or more of cases.</source>
        <translation>Beobachtung von Zimmerman: Eine arzneimittelbedingte hepatozelluläre Schädigung mit Ikterus endet in etwa 10 % oder mehr der Fälle mit Tod oder Transplantation.</translation>
    </message>
    <message>
        <source>total bilirubin above 2 times ULN, without initial cholestasis (alkaline phosphatase below 2 times ULN)</source>
        <translation>Gesamtbilirubin über 2 × ULN, ohne initiale Cholestase (alkalische Phosphatase unter 2 × ULN)</translation>
    </message>
    <message>
        <source>No other explanation</source>
        <translation>Keine andere Erklärung</translation>
    </message>
    <message>
        <source>no viral hepatitis, alcohol, ischemia, pre-existing liver disease or other drug</source>
        <translation>keine Virushepatitis, kein Alkohol, keine Ischämie, keine vorbestehende Lebererkrankung, kein anderes Arzneimittel</translation>
    </message>
    <message>
        <source>Fontana 2009, as tabulated in Front Pharmacol 2022;12:786174 (PMC8807695).</source>
        <translation>Fontana 2009, nach der Tabelle in Front Pharmacol 2022;12:786174 (PMC8807695).</translation>
    </message>
    <message>
        <source>Hy&apos;s law</source>
        <translation>Hy’s Law</translation>
    </message>
    <message>
        <source>Hepatocellular injury</source>
        <translation>Hepatozelluläre Schädigung</translation>
    </message>
    <message>
        <source>ALT or AST at least 3 times ULN</source>
        <translation>ALT oder AST mindestens 3 × ULN</translation>
    </message>
    <message>
        <source>With jaundice</source>
        <translation>Mit Ikterus</translation>
    </message>
    <message>
        <source>Sources differ on whether the limits themselves (2 times ULN) are included.</source>
        <translation>Ob die Grenzwerte selbst (2 × ULN) eingeschlossen sind, wird uneinheitlich angegeben.</translation>
    </message>
    <message>
        <source>Components as in PMC8359338 and PMC4655161.</source>
        <translation>Kriterien wie in PMC8359338 und PMC4655161.</translation>
    </message>
    <message>
        <source>Build or install the library again.</source>
        <translation>Erstellen oder installieren Sie die Bibliothek neu.</translation>
    </message>
    <message>
        <source>The library&apos;s file {0} is missing.</source>
        <translation>Die Datei {0} der Bibliothek fehlt.</translation>
    </message>
    <message>
        <source>The library&apos;s file {0} is incomplete or was changed.</source>
        <translation>Die Datei {0} der Bibliothek ist unvollständig oder wurde verändert.</translation>
    </message>
    <message>
        <source>The library&apos;s file {0} was changed or damaged.</source>
        <translation>Die Datei {0} der Bibliothek wurde verändert oder beschädigt.</translation>
    </message>
    <message>
        <source>The library&apos;s {0} is missing or damaged.</source>
        <translation>{0} der Bibliothek fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>No library found in {0}. Build one: liverleaf build SOURCE --to {1}</source>
        <translation>Keine Bibliothek gefunden in {0}. So erstellen Sie eine: liverleaf build QUELLE --to {1}</translation>
    </message>
    <message>
        <source>The library&apos;s {0} cannot be read. {1}</source>
        <translation>{0} der Bibliothek kann nicht gelesen werden. {1}</translation>
    </message>
    <message>
        <source>The library&apos;s {0} is damaged. {1}</source>
        <translation>{0} der Bibliothek ist beschädigt. {1}</translation>
    </message>
    <message>
        <source>the monograph of a drug, by its generic name, title or synonym</source>
        <translation>die Monografie eines Arzneimittels, nach Freiname, Titel oder Synonym</translation>
    </message>
    <message>
        <source>a drug&apos;s name</source>
        <translation>den Namen eines Arzneimittels</translation>
    </message>
    <message>
        <source>the monograph of a trade name</source>
        <translation>die Monografie zu einem Handelsnamen</translation>
    </message>
    <message>
        <source>a trade name</source>
        <translation>einen Handelsnamen</translation>
    </message>
    <message>
        <source>drugs of a class, and the chapter on the class</source>
        <translation>Arzneimittel einer Klasse und das Kapitel über die Klasse</translation>
    </message>
    <message>
        <source>the name of a drug class, or its beginning</source>
        <translation>den Namen einer Wirkstoffklasse oder seinen Anfang</translation>
    </message>
    <message>
        <source>drugs with a likelihood score, or one of a range; X belongs to no range</source>
        <translation>Arzneimittel mit einer Wahrscheinlichkeitsstufe oder einer aus einem Bereich; X gehört zu keinem Bereich</translation>
    </message>
    <message>
        <source>a letter A to E, E* or X, or a range such as A..C</source>
        <translation>einen Buchstaben A bis E, E* oder X, oder einen Bereich wie A..C</translation>
    </message>
    <message>
        <source>a kind of section, such as mechanism, outcome, hepatotoxicity or case-reports</source>
        <translation>eine Art von Abschnitt, etwa mechanism, outcome, hepatotoxicity oder case-reports</translation>
    </message>
    <message>
        <source>monographs with a case report</source>
        <translation>Monografien mit Fallbericht</translation>
    </message>
    <message>
        <source>the word case</source>
        <translation>das Wort case</translation>
    </message>
    <message>
        <source>text in one kind of section</source>
        <translation>Text in einer Art von Abschnitt</translation>
    </message>
    <message>
        <source>drugs with a boxed warning on the liver in a US label, according to FDA&apos;s DILIrank or a copy of a label; each result says which, with its date</source>
        <translation>Arzneimittel mit einem Warnkasten zur Leber in einer US-Fachinformation, laut DILIrank der FDA oder einer Kopie der Fachinformation; jeder Treffer nennt die Quelle und ihr Datum</translation>
    </message>
    <message>
        <source>the word yes</source>
        <translation>das Wort yes</translation>
    </message>
    <message>
        <source>monographs that state a typical latency whose range includes this time (an end that is not stated is open); each result quotes the sentence, selected by keyword, so some are missed</source>
        <translation>Monografien, die eine typische Latenz nennen, in deren Spanne diese Zeit liegt (ein nicht genanntes Ende ist offen); jeder Treffer zitiert den Satz, nach Stichwörtern ausgewählt, daher entgeht manches</translation>
    </message>
    <message>
        <source>a number of days, weeks, months or years (d, w, m, y), or a span such as 1m..3m</source>
        <translation>eine Zahl von Tagen, Wochen, Monaten oder Jahren (d, w, m, y) oder eine Spanne wie 1m..3m</translation>
    </message>
    <message>
        <source>monographs that state an injury pattern, in a sentence selected by keyword, so some are missed, or in the key points of a case report; each result says which</source>
        <translation>Monografien, die ein Schädigungsmuster nennen, in einem nach Stichwörtern ausgewählten Satz, daher entgeht manches, oder in den Eckpunkten (Key Points) eines Fallberichts; jeder Treffer sagt, wo</translation>
    </message>
    <message>
        <source>hepatocellular, mixed or cholestatic</source>
        <translation>hepatocellular, mixed oder cholestatic</translation>
    </message>
    <message>
        <source>monographs last updated in a year or a span of years; of references, those published then</source>
        <translation>Monografien, die zuletzt in einem Jahr oder Zeitraum aktualisiert wurden; bei Literaturstellen die damals erschienenen</translation>
    </message>
    <message>
        <source>a year of four digits, or a span such as 2015..2020</source>
        <translation>ein vierstelliges Jahr oder einen Zeitraum wie 2015..2020</translation>
    </message>
    <message>
        <source>references by an author, by the beginning of the name</source>
        <translation>Literaturstellen einer Autorin oder eines Autors, nach dem Anfang des Namens</translation>
    </message>
    <message>
        <source>an author&apos;s name</source>
        <translation>den Namen einer Autorin oder eines Autors</translation>
    </message>
    <message>
        <source>references from a journal, as citations abbreviate it</source>
        <translation>Literaturstellen aus einer Zeitschrift, so abgekürzt wie in Zitaten</translation>
    </message>
    <message>
        <source>a journal&apos;s name</source>
        <translation>den Namen einer Zeitschrift</translation>
    </message>
    <message>
        <source>the reference with a PMID</source>
        <translation>die Literaturstelle mit einer PMID</translation>
    </message>
    <message>
        <source>a number of up to nine digits</source>
        <translation>eine Zahl mit bis zu neun Ziffern</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>generic name</source>
        <translation>Freiname</translation>
    </message>
    <message>
        <source>synonym</source>
        <translation>Synonym</translation>
    </message>
    <message>
        <source>abbreviation</source>
        <translation>Abkürzung</translation>
    </message>
    <message>
        <source>chapter ID</source>
        <translation>Kapitelkennung</translation>
    </message>
    <message>
        <source>CAS number</source>
        <translation>CAS-Nummer</translation>
    </message>
    <message>
        <source>The search index of the library cannot be read.</source>
        <translation>Der Suchindex der Bibliothek kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The search index of the library is damaged.</source>
        <translation>Der Suchindex der Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>The search index of the library is missing.</source>
        <translation>Der Suchindex der Bibliothek fehlt.</translation>
    </message>
    <message>
        <source>The word list of the library&apos;s search index is damaged.</source>
        <translation>Die Wortliste des Suchindex der Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>A text of the library cannot be read.</source>
        <translation>Ein Text der Bibliothek kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The library&apos;s file {0} cannot be read.</source>
        <translation>Die Datei {0} der Bibliothek kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The library in {0} was changed or replaced. Open it again.</source>
        <translation>Die Bibliothek in {0} wurde verändert oder ersetzt. Öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>This library was made by an older version of Liverleaf. Import its source again.</source>
        <translation>Diese Bibliothek stammt von einer älteren Liverleaf-Version. Importieren Sie ihre Quelle erneut.</translation>
    </message>
    <message>
        <source>This library was made by an older version of Liverleaf.</source>
        <translation>Diese Bibliothek stammt von einer älteren Liverleaf-Version.</translation>
    </message>
    <message>
        <source>{0} is not a Liverleaf library.</source>
        <translation>{0} ist keine Liverleaf-Bibliothek.</translation>
    </message>
    <message>
        <source>There is no monograph “{0}” in this library.</source>
        <translation>In dieser Bibliothek gibt es keine Monografie „{0}“.</translation>
    </message>
    <message>
        <source>The library has no search index.</source>
        <translation>Die Bibliothek hat keinen Suchindex.</translation>
    </message>
    <message>
        <source>The library was not converted: {0}. Import its source, or install it again.</source>
        <translation>Die Bibliothek wurde nicht umgewandelt: {0}. Importieren Sie ihre Quelle, oder installieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>The library in {0} already fits this version of Liverleaf. Use it without converting it.</source>
        <translation>Die Bibliothek in {0} passt bereits zu dieser Liverleaf-Version. Verwenden Sie sie, ohne sie umzuwandeln.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>The older library is not overwritten. Choose a folder other than {0}.</source>
        <translation>Die ältere Bibliothek wird nicht überschrieben. Wählen Sie einen anderen Ordner als {0}.</translation>
    </message>
    <message>
        <source>The library was made by another program, or is damaged.</source>
        <translation>Die Bibliothek stammt von einem anderen Programm oder ist beschädigt.</translation>
    </message>
    <message>
        <source>It repeats the header.</source>
        <translation>Die Kopfzeile wiederholt sich hier.</translation>
    </message>
    <message>
        <source>It is a row of counts.</source>
        <translation>Das ist eine Zeile mit Anzahlen.</translation>
    </message>
    <message>
        <source>It names no ingredient.</source>
        <translation>Kein Wirkstoff ist genannt.</translation>
    </message>
    <message>
        <source>This column is not read.</source>
        <translation>Diese Spalte wird nicht gelesen.</translation>
    </message>
    <message>
        <source>It is a spreadsheet error.</source>
        <translation>Das ist ein Fehler der Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>It is the substance itself, not a trade name.</source>
        <translation>Das ist der Wirkstoff selbst, kein Handelsname.</translation>
    </message>
    <message>
        <source>It is not a likelihood score.</source>
        <translation>Das ist keine Wahrscheinlichkeitsstufe.</translation>
    </message>
    <message>
        <source>It is not a year.</source>
        <translation>Das ist kein Jahr.</translation>
    </message>
    <message>
        <source>It is not a date.</source>
        <translation>Das ist kein Datum.</translation>
    </message>
    <message>
        <source>It is a remark, not a trade name.</source>
        <translation>Das ist eine Bemerkung, kein Handelsname.</translation>
    </message>
    <message>
        <source>It is a trade name of {0}.</source>
        <translation>Das ist ein Handelsname von {0}.</translation>
    </message>
    <message>
        <source>It is the name of another substance.</source>
        <translation>Das ist der Name eines anderen Wirkstoffs.</translation>
    </message>
    <message>
        <source>It is a chapter on another drug.</source>
        <translation>Das ist ein Kapitel über einen anderen Wirkstoff.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Connect it again, then try again.</source>
        <translation>Verbinden Sie den Datenträger oder die Freigabe wieder, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Schließen Sie es dort, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Wählen Sie einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>Choose a name of letters and digits.</source>
        <translation>Wählen Sie einen Namen aus Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Ask the person responsible for it for read access.</source>
        <translation>Bitten Sie die zuständige Stelle um Leserechte.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask the person responsible for it.</source>
        <translation>Wählen Sie einen anderen Ordner, oder fragen Sie die zuständige Stelle.</translation>
    </message>
    <message>
        <source>The disk or share is read-only.</source>
        <translation>Der Datenträger oder die Freigabe ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The disk is full, or your quota on it is used up.</source>
        <translation>Der Datenträger ist voll, oder Ihr Kontingent darauf ist erschöpft.</translation>
    </message>
    <message>
        <source>The disk or share does not respond.</source>
        <translation>Der Datenträger oder die Freigabe antwortet nicht.</translation>
    </message>
    <message>
        <source>Another program is using it.</source>
        <translation>Ein anderes Programm verwendet es.</translation>
    </message>
    <message>
        <source>Too many files are open on this computer.</source>
        <translation>Auf diesem Rechner sind zu viele Dateien geöffnet.</translation>
    </message>
    <message>
        <source>It, or a folder above it, does not exist.</source>
        <translation>Die Datei oder ein übergeordneter Ordner ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>There is a file where a folder should be, or a folder where a file should be.</source>
        <translation>Anstelle eines Ordners liegt dort eine Datei, oder umgekehrt.</translation>
    </message>
    <message>
        <source>The disk does not accept a file of that name.</source>
        <translation>Der Datenträger lässt keine Datei dieses Namens zu.</translation>
    </message>
    <message>
        <source>It is not a file but a pipe, a device or the like.</source>
        <translation>Das ist keine Datei, sondern eine Pipe, ein Gerät oder dergleichen.</translation>
    </message>
    <message>
        <source>The library in {0} is no longer there: it was removed, or its disk or share is disconnected. Reconnect that, or put the library back; then try again.</source>
        <translation>Die Bibliothek in {0} ist nicht mehr da: Sie wurde entfernt, oder ihr Datenträger oder ihre Freigabe ist nicht mehr verbunden. Verbinden Sie diese wieder, oder legen Sie die Bibliothek zurück, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>You have no permission for it.</source>
        <translation>Sie haben dafür keine Berechtigung.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Check the path, or choose another folder.</source>
        <translation>Prüfen Sie den Pfad, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Its name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>Its name, or that of a folder above it, is not written in UTF-8 and cannot be chosen here. Rename it, or use the command line.</source>
        <translation>Der Name, oder der eines übergeordneten Ordners, ist nicht in UTF-8 geschrieben und kann hier nicht gewählt werden. Benennen Sie ihn um, oder verwenden Sie die Kommandozeile.</translation>
    </message>
    <message>
        <source>The current folder was deleted. Change to another folder, then try again.</source>
        <translation>Der aktuelle Ordner wurde gelöscht. Wechseln Sie in einen anderen Ordner, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The system says: {0}.</source>
        <translation>Das System sagt: {0}.</translation>
    </message>
    <message>
        <source>The library in {0} cannot be read. {1}</source>
        <translation>Die Bibliothek in {0} kann nicht gelesen werden. {1}</translation>
    </message>
    <message>
        <source>The program&apos;s own list of drugs cannot be read: {0}</source>
        <translation>Die eigene Arzneimittelliste des Programms ist nicht lesbar: {0}</translation>
    </message>
    <message>
        <source>The program&apos;s own file {0} cannot be read: {1}</source>
        <translation>Die eigene Datei {0} des Programms ist nicht lesbar: {1}</translation>
    </message>
    <message>
        <source>With a boxed warning on the liver</source>
        <translation>Mit einem Warnkasten zur Leber</translation>
    </message>
    <message>
        <source>FDA DILIrank, {0}</source>
        <translation>FDA DILIrank, {0}</translation>
    </message>
    <message>
        <source>label, {0}</source>
        <translation>US-Fachinformation, {0}</translation>
    </message>
    <message>
        <source>label, date not stated</source>
        <translation>US-Fachinformation, Datum nicht angegeben</translation>
    </message>
    <message>
        <source>label reprinted by a third party, date not stated</source>
        <translation>US-Fachinformation, von Dritten nachgedruckt, Datum nicht angegeben</translation>
    </message>
    <message>
        <source>FDA communication, date not stated</source>
        <translation>Mitteilung der FDA, Datum nicht angegeben</translation>
    </message>
    <message>
        <source>label reprinted by a third party, {0}</source>
        <translation>US-Fachinformation, von Dritten nachgedruckt, {0}</translation>
    </message>
    <message>
        <source>FDA communication, {0}</source>
        <translation>Mitteilung der FDA, {0}</translation>
    </message>
    <message>
        <source>tablets</source>
        <translation>Tabletten</translation>
    </message>
    <message>
        <source>prescription products</source>
        <translation>verschreibungspflichtige Präparate</translation>
    </message>
    <message>
        <source>boxed warning: {0}</source>
        <translation>Warnkasten: {0}</translation>
    </message>
    <message>
        <source>INN {0} ({1})</source>
        <translation>INN {0} ({1})</translation>
    </message>
    <message>
        <source>British name {0} ({1})</source>
        <translation>britischer Name {0} ({1})</translation>
    </message>
    <message>
        <source>US name {0} ({1})</source>
        <translation>US-Name {0} ({1})</translation>
    </message>
    <message>
        <source>Japanese name {0} ({1})</source>
        <translation>japanischer Name {0} ({1})</translation>
    </message>
    <message>
        <source>official name {0} ({1})</source>
        <translation>amtlicher Name {0} ({1})</translation>
    </message>
    <message>
        <source>trade name {0} ({1})</source>
        <translation>Handelsname {0} ({1})</translation>
    </message>
    <message>
        <source>abbreviation {0} ({1})</source>
        <translation>Abkürzung {0} ({1})</translation>
    </message>
    <message>
        <source>salt or form {0} ({1})</source>
        <translation>Salz oder Form {0} ({1})</translation>
    </message>
    <message>
        <source>German name {0} ({1})</source>
        <translation>deutscher Name {0} ({1})</translation>
    </message>
    <message>
        <source>French name {0} ({1})</source>
        <translation>französischer Name {0} ({1})</translation>
    </message>
    <message>
        <source>Spanish name {0} ({1})</source>
        <translation>spanischer Name {0} ({1})</translation>
    </message>
    <message>
        <source>Italian name {0} ({1})</source>
        <translation>italienischer Name {0} ({1})</translation>
    </message>
    <message>
        <source>Latin name {0} ({1})</source>
        <translation>lateinischer Name {0} ({1})</translation>
    </message>
    <message>
        <source>drug class {0} ({1})</source>
        <translation>Wirkstoffklasse {0} ({1})</translation>
    </message>
    <message>
        <source>combination {0} ({1})</source>
        <translation>Kombination {0} ({1})</translation>
    </message>
    <message>
        <source>other name {0} ({1})</source>
        <translation>anderer Name {0} ({1})</translation>
    </message>
    <message>
        <source>the same word in another language: {0} ({1})</source>
        <translation>dasselbe Wort in einer anderen Sprache: {0} ({1})</translation>
    </message>
    <message>
        <source>{0} contains {1} ({2})</source>
        <translation>{0} enthält {1} ({2})</translation>
    </message>
    <message>
        <source>Under 1 week</source>
        <translation>Unter 1 Woche</translation>
    </message>
    <message>
        <source>1 to 4 weeks</source>
        <translation>1 bis 4 Wochen</translation>
    </message>
    <message>
        <source>1 to 3 months</source>
        <translation>1 bis 3 Monate</translation>
    </message>
    <message>
        <source>3 to 12 months</source>
        <translation>3 bis 12 Monate</translation>
    </message>
    <message>
        <source>Over 1 year</source>
        <translation>Über 1 Jahr</translation>
    </message>
    <message>
        <source>{0} contains {1}</source>
        <translation>{0} enthält {1}</translation>
    </message>
    <message>
        <source>similar name: {0}</source>
        <translation>ähnlicher Name: {0}</translation>
    </message>
    <message>
        <source>stopped: “{0}”</source>
        <translation>abgesetzt: „{0}“</translation>
    </message>
    <message>
        <source>held: “{0}”</source>
        <translation>pausiert: „{0}“</translation>
    </message>
    <message>
        <source>allergy or intolerance: “{0}”</source>
        <translation>Allergie oder Unverträglichkeit: „{0}“</translation>
    </message>
    <message>
        <source>another person: “{0}”</source>
        <translation>andere Person: „{0}“</translation>
    </message>
    <message>
        <source>in the past: “{0}”</source>
        <translation>früher: „{0}“</translation>
    </message>
    <message>
        <source>not taken: “{0}”</source>
        <translation>nicht eingenommen: „{0}“</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>rechallenge</source>
        <translation>Reexposition</translation>
    </message>
    <message>
        <source>management</source>
        <translation>Vorgehen</translation>
    </message>
    <message>
        <source>time to onset</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>mechanism</source>
        <translation>Mechanismus</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>injury pattern</source>
        <translation>Schädigungsmuster</translation>
    </message>
    <message>
        <source>cross-reactivity</source>
        <translation>Kreuzreaktivität</translation>
    </message>
    <message>
        <source>indication</source>
        <translation>Indikation</translation>
    </message>
    <message>
        <source>histology</source>
        <translation>Histologie</translation>
    </message>
    <message>
        <source>dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>pregnancy</source>
        <translation>Schwangerschaft</translation>
    </message>
    <message>
        <source>lactation</source>
        <translation>Stillzeit</translation>
    </message>
    <message>
        <source>children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>older patients</source>
        <translation>ältere Menschen</translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation>Alkohol</translation>
    </message>
    <message>
        <source>liver injury</source>
        <translation>Leberschädigung</translation>
    </message>
    <message>
        <source>Your file of bookmarks and notes was damaged. It was kept as {0}, and a new file was started.</source>
        <translation>Ihre Datei mit Lesezeichen und Notizen war beschädigt. Sie wurde als {0} aufbewahrt, und eine neue wurde angelegt.</translation>
    </message>
    <message>
        <source>Your file of bookmarks and notes, {0}, was deleted while Liverleaf was open. It was restored with all its contents.</source>
        <translation>Ihre Datei mit Lesezeichen und Notizen, {0}, wurde gelöscht, während Liverleaf geöffnet war. Sie wurde mit ihrem gesamten Inhalt wiederhergestellt.</translation>
    </message>
    <message>
        <source>{0} cannot be written. New bookmarks and notes will be lost when Liverleaf is closed.</source>
        <translation>{0} kann nicht beschrieben werden. Neue Lesezeichen und Notizen gehen verloren, wenn Liverleaf geschlossen wird.</translation>
    </message>
    <message>
        <source>Your bookmarks and notes were saved by a newer version of Liverleaf and are left unchanged. Update Liverleaf to see them; anything you add now will be lost when it is closed.</source>
        <translation>Ihre Lesezeichen und Notizen stammen von einer neueren Liverleaf-Version und bleiben unverändert. Aktualisieren Sie Liverleaf, um sie zu sehen; was Sie jetzt hinzufügen, geht beim Schließen verloren.</translation>
    </message>
    <message>
        <source>This library needs a newer version of Liverleaf. Update Liverleaf.</source>
        <translation>Diese Bibliothek benötigt eine neuere Liverleaf-Version. Aktualisieren Sie Liverleaf.</translation>
    </message>
    <message>
        <source>{0} was not installed: {1}. Get the file again.</source>
        <translation>{0} wurde nicht installiert: {1}. Besorgen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>This library is too old to convert. Import its source again.</source>
        <translation>Diese Bibliothek ist zu alt zum Umwandeln. Importieren Sie ihre Quelle erneut.</translation>
    </message>
    <message>
        <source>This library was made by an older version of Liverleaf. Get a newer library.</source>
        <translation>Diese Bibliothek stammt von einer älteren Liverleaf-Version. Besorgen Sie eine neuere Bibliothek.</translation>
    </message>
    <message>
        <source>A minus before a word needs another word to search for; it was ignored.</source>
        <translation>Ein Minus vor einem Wort braucht ein weiteres Suchwort; es wurde ignoriert.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing: the words are searched in any order.</source>
        <translation>Das schließende Anführungszeichen fehlt: Die Wörter werden in beliebiger Reihenfolge gesucht.</translation>
    </message>
    <message>
        <source>OR joins words and phrases; next to a field it is ignored.</source>
        <translation>OR verbindet Wörter und Wortfolgen; neben einem Feld wird es ignoriert.</translation>
    </message>
    <message>
        <source>{0}: expects {1}, as in {2}.</source>
        <translation>{0}: erwartet {1}, wie in {2}.</translation>
    </message>
    <message>
        <source>{3} is not a filter: {0}: expects {1}, as in {2}.</source>
        <translation>{3} ist kein Filter: {0}: erwartet {1}, wie in {2}.</translation>
    </message>
    <message>
        <source>“{0}:” is not a field: searched as words.</source>
        <translation>„{0}:“ ist kein Feld: wird als Wörter gesucht.</translation>
    </message>
    <message>
        <source>“{0}:” is not a field: searched as words. Did you mean {1}:?</source>
        <translation>„{0}:“ ist kein Feld: wird als Wörter gesucht. Meinten Sie {1}:?</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>This could not be saved. {0}</source>
        <translation>Das konnte nicht gespeichert werden. {0}</translation>
    </message>
    <message>
        <source>No longer in this library</source>
        <translation>Nicht mehr in dieser Bibliothek</translation>
    </message>
    <message>
        <source>This section is no longer in this library</source>
        <translation>Dieser Abschnitt ist nicht mehr in dieser Bibliothek</translation>
    </message>
    <message>
        <source>This file contains no Liverleaf bookmarks or notes. Nothing was imported.</source>
        <translation>Diese Datei enthält keine Lesezeichen oder Notizen von Liverleaf. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>This file was made by a newer version of Liverleaf. Update Liverleaf to import it.</source>
        <translation>Diese Datei stammt von einer neueren Liverleaf-Version. Aktualisieren Sie Liverleaf, um sie zu importieren.</translation>
    </message>
    <message>
        <source>Entry {0} of the bookmarks in this file is damaged. Nothing was imported.</source>
        <translation>Eintrag {0} der Lesezeichen in dieser Datei ist beschädigt. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Entry {0} of the notes in this file is damaged. Nothing was imported.</source>
        <translation>Eintrag {0} der Notizen in dieser Datei ist beschädigt. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>This file is too large to contain bookmarks and notes. Nothing was imported.</source>
        <translation>Diese Datei ist zu groß für Lesezeichen und Notizen. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Do not enter patient details.</source>
        <translation>Geben Sie keine Patientendaten ein.</translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation>Lesezeichen und Notizen</translation>
    </message>
    <message>
        <source>Find in bookmarks and notes</source>
        <translation>In Lesezeichen und Notizen suchen</translation>
    </message>
    <message>
        <source>Full text of the note</source>
        <translation>Vollständiger Text der Notiz</translation>
    </message>
    <message>
        <source>No bookmarks or notes yet. Ctrl+D bookmarks the section in view.</source>
        <translation>Noch keine Lesezeichen oder Notizen. Strg+D setzt ein Lesezeichen auf den sichtbaren Abschnitt.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Removed {0}.</source>
        <translation>{0} entfernt.</translation>
    </message>
</context>
<context>
    <name>KeyFacts</name>
    <message>
        <source>Boxed warning</source>
        <translation>Warnkasten</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Schädigungsmuster</translation>
    </message>
    <message>
        <source>Severity and outcome</source>
        <translation>Schweregrad und Ausgang</translation>
    </message>
    <message>
        <source>Enzyme elevations</source>
        <translation>Enzymerhöhungen</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Begleitmerkmale</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>No sentence found by keyword. Read {0}.</source>
        <translation>Kein Satz nach Stichwörtern gefunden. Lesen Sie {0}.</translation>
    </message>
    <message>
        <source>Quoted sentences, selected by keyword; may be incomplete. Not a clinical judgment.</source>
        <translation>Zitierte Sätze, nach Stichwörtern ausgewählt; möglicherweise unvollständig. Keine klinische Beurteilung.</translation>
    </message>
    <message>
        <source>{0} hour</source>
        <translation>{0} Stunde</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} Stunden</translation>
    </message>
    <message>
        <source>{0} day</source>
        <translation>{0} Tag</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} Tage</translation>
    </message>
    <message>
        <source>{0} week</source>
        <translation>{0} Woche</translation>
    </message>
    <message>
        <source>{0} weeks</source>
        <translation>{0} Wochen</translation>
    </message>
    <message>
        <source>{0} month</source>
        <translation>{0} Monat</translation>
    </message>
    <message>
        <source>{0} months</source>
        <translation>{0} Monate</translation>
    </message>
    <message>
        <source>{0} year</source>
        <translation>{0} Jahr</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} Jahre</translation>
    </message>
    <message>
        <source>hepatocellular</source>
        <translation>hepatozellulär</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>cholestatic</source>
        <translation>cholestatisch</translation>
    </message>
    <message>
        <source>death</source>
        <translation>Tod</translation>
    </message>
    <message>
        <source>acute liver failure</source>
        <translation>akutes Leberversagen</translation>
    </message>
    <message>
        <source>liver transplant</source>
        <translation>Lebertransplantation</translation>
    </message>
    <message>
        <source>cirrhosis</source>
        <translation>Zirrhose</translation>
    </message>
    <message>
        <source>vanishing bile duct syndrome</source>
        <translation>Vanishing-Bile-Duct-Syndrom</translation>
    </message>
    <message>
        <source>sinusoidal obstruction syndrome</source>
        <translation>sinusoidales Obstruktionssyndrom</translation>
    </message>
    <message>
        <source>nodular regenerative hyperplasia</source>
        <translation>noduläre regenerative Hyperplasie</translation>
    </message>
    <message>
        <source>chronic injury</source>
        <translation>chronische Schädigung</translation>
    </message>
    <message>
        <source>self-limited</source>
        <translation>selbstlimitierend</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>liver failure</source>
        <translation>Leberversagen</translation>
    </message>
    <message>
        <source>(from hepatitis B reactivation)</source>
        <translation>(durch Reaktivierung einer Hepatitis B)</translation>
    </message>
    <message>
        <source>(from hyperammonemia)</source>
        <translation>(bei Hyperammonämie)</translation>
    </message>
    <message>
        <source>(after an overdose)</source>
        <translation>(nach Überdosis)</translation>
    </message>
    <message>
        <source>immunoallergic features: common</source>
        <translation>immunallergische Merkmale: häufig</translation>
    </message>
    <message>
        <source>immunoallergic features: may occur</source>
        <translation>immunallergische Merkmale: möglich</translation>
    </message>
    <message>
        <source>immunoallergic features: uncommon</source>
        <translation>immunallergische Merkmale: selten</translation>
    </message>
    <message>
        <source>immunoallergic features: absent</source>
        <translation>immunallergische Merkmale: keine</translation>
    </message>
    <message>
        <source>autoimmune features: common</source>
        <translation>Autoimmunmerkmale: häufig</translation>
    </message>
    <message>
        <source>autoimmune features: may occur</source>
        <translation>Autoimmunmerkmale: möglich</translation>
    </message>
    <message>
        <source>autoimmune features: uncommon</source>
        <translation>Autoimmunmerkmale: selten</translation>
    </message>
    <message>
        <source>autoimmune features: absent</source>
        <translation>Autoimmunmerkmale: keine</translation>
    </message>
    <message>
        <source>less than {0}</source>
        <translation>weniger als {0}</translation>
    </message>
    <message>
        <source>nearly {0}</source>
        <translation>fast {0}</translation>
    </message>
    <message>
        <source>more than {0}</source>
        <translation>mehr als {0}</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation>{0} oder mehr</translation>
    </message>
    <message>
        <source>on rechallenge</source>
        <translation>zur Reexposition</translation>
    </message>
    <message>
        <source>on cross-reactivity</source>
        <translation>zur Kreuzreaktivität</translation>
    </message>
    <message>
        <source>(stated for {0})</source>
        <translation>(angegeben für {0})</translation>
    </message>
    <message>
        <source>also {0}</source>
        <translation>auch {0}</translation>
    </message>
    <message>
        <source>in some: {0}</source>
        <translation>bei manchen: {0}</translation>
    </message>
    <message>
        <source>{0} or longer</source>
        <translation>{0} oder länger</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>bis zu {0}</translation>
    </message>
    <message>
        <source>end-stage liver disease</source>
        <translation>Lebererkrankung im Endstadium</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>{0}% to {1}%</source>
        <translation>{0} % bis {1} %</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>above {0} × ULN</source>
        <translation>über {0} × ULN</translation>
    </message>
    <message>
        <source>Key facts</source>
        <translation>Kernaussagen</translation>
    </message>
    <message>
        <source>quoted from this chapter</source>
        <translation>aus diesem Kapitel zitiert</translation>
    </message>
    <message>
        <source>see {0}</source>
        <translation>siehe {0}</translation>
    </message>
    <message>
        <source>Likelihood score: {0}</source>
        <translation>Wahrscheinlichkeitsstufe: {0}</translation>
    </message>
    <message>
        <source>no sentence found by keyword</source>
        <translation>kein Satz nach Stichwörtern gefunden</translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Switch &amp;back to previous library</source>
        <translation>&amp;Zur vorigen Bibliothek zurück</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>&amp;Save as file…</source>
        <translation>Als Datei &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Install file…</source>
        <translation>Datei &amp;installieren…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>Damaged library ({0})</source>
        <translation>Beschädigte Bibliothek ({0})</translation>
    </message>
    <message>
        <source>does not match its signature</source>
        <translation>passt nicht zu ihrer Signatur</translation>
    </message>
    <message>
        <source>unknown key {0}</source>
        <translation>unbekannter Schlüssel {0}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>This library was due for review by {0}. It may no longer be up to date; ask for a newer one.</source>
        <translation>Diese Bibliothek sollte bis {0} überprüft werden. Sie ist möglicherweise nicht mehr aktuell; fragen Sie nach einer neueren.</translation>
    </message>
    <message>
        <source>The clock of this computer shows {0}, before this library was built ({1}). Liverleaf cannot tell whether it is due for review; correct the clock.</source>
        <translation>Die Uhr dieses Rechners zeigt {0}, also vor der Erstellung dieser Bibliothek ({1}). Ob eine Überprüfung fällig ist, kann Liverleaf nicht feststellen; stellen Sie die Uhr richtig.</translation>
    </message>
    <message>
        <source>The newest chapter of this library was updated on {0}, more than 18 months ago. Ask for a newer edition.</source>
        <translation>Das neueste Kapitel dieser Bibliothek wurde am {0} aktualisiert, vor mehr als 18 Monaten. Fragen Sie nach einer neueren Ausgabe.</translation>
    </message>
</context>
<context>
    <name>LibrariesController</name>
    <message>
        <source>Choose a library folder</source>
        <translation>Bibliotheksordner wählen</translation>
    </message>
</context>
<context>
    <name>LibrariesDialog</name>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation>Fortschritt beim Speichern</translation>
    </message>
    <message>
        <source>Installed libraries</source>
        <translation>Installierte Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Liverleaf keeps {0} libraries that were imported or installed: the one in use, the previous one, and the newest of the rest.</source>
        <translation>Liverleaf behält {0} importierte oder installierte Bibliotheken: die verwendete, die vorige und die neuesten der übrigen.</translation>
    </message>
    <message>
        <source>This window was started with a specified library, {0} (--library or LIVERLEAF_LIBRARY). Starting it that way will open that library again.</source>
        <translation>Dieses Fenster wurde mit einer vorgegebenen Bibliothek gestartet, {0} (--library oder LIVERLEAF_LIBRARY). Ein solcher Start öffnet wieder diese Bibliothek.</translation>
    </message>
    <message>
        <source>at the next start</source>
        <translation>beim nächsten Start</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Verwendung</translation>
    </message>
</context>
<context>
    <name>LibrariesPresenter</name>
    <message>
        <source>{0} is now in use.</source>
        <translation>{0} wird jetzt verwendet.</translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation>{0} wurde entfernt.</translation>
    </message>
    <message>
        <source>Saved {0} as {1}.</source>
        <translation>{0} als {1} gespeichert.</translation>
    </message>
</context>
<context>
    <name>LibraryManager</name>
    <message>
        <source>Save the library as a file</source>
        <translation>Bibliothek als Datei speichern</translation>
    </message>
    <message>
        <source>Libraries ({0})</source>
        <translation>Bibliotheken ({0})</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Remove {0}, built {1}?</source>
        <translation>{0}, erstellt {1}, entfernen?</translation>
    </message>
    <message>
        <source>Its files will be deleted. It can be restored only from its source or a library file.</source>
        <translation>Ihre Dateien werden gelöscht. Wiederherstellen lässt sie sich nur aus ihrer Quelle oder einer Bibliotheksdatei.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>LibraryRecovery</name>
    <message>
        <source>Open a library folder</source>
        <translation>Bibliotheksordner öffnen</translation>
    </message>
    <message>
        <source>The library in {0} was repaired.</source>
        <translation>Die Bibliothek in {0} wurde repariert.</translation>
    </message>
    <message>
        <source>A repaired copy of the library was added to your libraries and is now in use. The damaged one stays in {0}; tell the person responsible for it.</source>
        <translation>Eine reparierte Kopie wurde Ihren Bibliotheken hinzugefügt und wird jetzt verwendet. Die beschädigte bleibt in {0}; informieren Sie die zuständige Stelle.</translation>
    </message>
    <message>
        <source>The converted library was added to your libraries and is now in use. The older one stays in {0}.</source>
        <translation>Die umgewandelte Bibliothek wurde Ihren Bibliotheken hinzugefügt und wird jetzt verwendet. Die ältere bleibt in {0}.</translation>
    </message>
</context>
<context>
    <name>LibrarySwitch</name>
    <message>
        <source>What is shown stays. Liverleaf keeps trying to reach the library.</source>
        <translation>Das Angezeigte bleibt. Liverleaf versucht weiter, die Bibliothek zu erreichen.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Looking for the library …</source>
        <translation>Die Bibliothek wird gesucht …</translation>
    </message>
    <message>
        <source>The library can be reached again.</source>
        <translation>Die Bibliothek ist wieder erreichbar.</translation>
    </message>
    <message>
        <source>The library was replaced, and is open again.</source>
        <translation>Die Bibliothek wurde ersetzt und ist wieder geöffnet.</translation>
    </message>
</context>
<context>
    <name>LikelihoodBadge</name>
    <message>
        <source>Likelihood score {0}</source>
        <translation>Wahrscheinlichkeitsstufe {0}</translation>
    </message>
</context>
<context>
    <name>LinkFollower</name>
    <message>
        <source>Copied {0}. Liverleaf itself never goes online.</source>
        <translation>{0} kopiert. Liverleaf selbst geht nie ins Netz.</translation>
    </message>
    <message>
        <source>{0} is not in this library. Import the full LiverTox to read it.</source>
        <translation>{0} ist nicht in dieser Bibliothek. Importieren Sie das vollständige LiverTox, um es zu lesen.</translation>
    </message>
    <message>
        <source>Copied {0}.</source>
        <translation>Kopiert: {0}.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>Go to this reference</source>
        <translation>Zu dieser Literaturstelle</translation>
    </message>
    <message>
        <source>Copy {0}</source>
        <translation>{0} kopieren</translation>
    </message>
    <message>
        <source>Not in this library: {0}</source>
        <translation>Nicht in dieser Bibliothek: {0}</translation>
    </message>
    <message>
        <source>Search for {0}</source>
        <translation>Nach {0} suchen</translation>
    </message>
    <message>
        <source>Browse {0}</source>
        <translation>{0} durchblättern</translation>
    </message>
    <message>
        <source>Help: {0}</source>
        <translation>Hilfe: {0}</translation>
    </message>
</context>
<context>
    <name>ListTable</name>
    <message>
        <source>Drugs of the list</source>
        <translation>Arzneimittel der Liste</translation>
    </message>
</context>
<context>
    <name>Listed</name>
    <message>
        <source>Likelihood score</source>
        <translation>Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>Trade names</source>
        <translation>Handelsnamen</translation>
    </message>
    <message>
        <source>Drug class</source>
        <translation>Wirkstoffklasse</translation>
    </message>
    <message>
        <source>Year approved</source>
        <translation>Jahr der Zulassung (USA)</translation>
    </message>
    <message>
        <source>Chapter of LiverTox</source>
        <translation>Kapitel in LiverTox</translation>
    </message>
    <message>
        <source>Name in the list</source>
        <translation>Name in der Liste</translation>
    </message>
    <message>
        <source>This library has the chapter: {0}.</source>
        <translation>Diese Bibliothek enthält das Kapitel: {0}.</translation>
    </message>
    <message>
        <source>The list names no LiverTox chapter on this drug.</source>
        <translation>Die Liste nennt kein LiverTox-Kapitel zu diesem Arzneimittel.</translation>
    </message>
    <message>
        <source>The chapter is not in this library. Import LiverTox to read it.</source>
        <translation>Das Kapitel fehlt in dieser Bibliothek. Importieren Sie LiverTox, um es zu lesen.</translation>
    </message>
    <message>
        <source>It is called “{0}”.</source>
        <translation>Es trägt den Titel „{0}“.</translation>
    </message>
    <message>
        <source>Listed drug: facts of a list, no monograph</source>
        <translation>Gelistetes Arzneimittel: Angaben einer Liste, keine Monografie</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Library: {0}</source>
        <translation>Bibliothek: {0}</translation>
    </message>
</context>
<context>
    <name>MedicationWindow</name>
    <message>
        <source>&amp;Days since start</source>
        <translation>&amp;Tage seit Beginn</translation>
    </message>
    <message>
        <source>Medication list</source>
        <translation>Medikamentenliste</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Schädigungsmuster</translation>
    </message>
    <message>
        <source>Any pattern</source>
        <translation>Jedes Muster</translation>
    </message>
    <message>
        <source>Paste or type drug names, one per line or one after another. Do not enter patient details. Nothing is stored.</source>
        <translation>Fügen Sie Arzneimittelnamen ein oder tippen Sie sie, einen pro Zeile oder hintereinander. Geben Sie keine Patientendaten ein. Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Adds a column for entering days. They are shown beside what the chapter states and are never stored.</source>
        <translation>Zeigt eine Spalte zum Eingeben von Tagen. Sie stehen neben dem, was das Kapitel angibt, und werden nie gespeichert.</translation>
    </message>
    <message>
        <source>What the chapter states</source>
        <translation>Was das Kapitel angibt</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in tabs</source>
        <translation>In Tabs ö&amp;ffnen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Select two to four drugs in the table to compare them</source>
        <translation>Wählen Sie zwei bis vier Arzneimittel der Tabelle aus, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>Not recognised: {0}. This says nothing about risk.</source>
        <translation>Nicht erkannt: {0}. Das sagt nichts über ein Risiko.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be chosen.</source>
        <translation>
            <numerusform>%Ln noch auszuwählen.</numerusform>
            <numerusform>%Ln noch auszuwählen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Medications</name>
    <message>
        <source>As in the list</source>
        <translation>Wie in der Liste</translation>
    </message>
    <message>
        <source>By likelihood score</source>
        <translation>Nach Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>By latency</source>
        <translation>Nach Latenz</translation>
    </message>
    <message>
        <source>By pattern</source>
        <translation>Nach Muster</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Gravest outcome</source>
        <translation>Schwerster Ausgang</translation>
    </message>
    <message>
        <source>In the order of the list.</source>
        <translation>In der Reihenfolge der Liste.</translation>
    </message>
    <message>
        <source>Sorted by likelihood score (published evidence for the drug): not a ranking of suspect drugs.</source>
        <translation>Sortiert nach Wahrscheinlichkeitsstufe (publizierte Evidenz zum Arzneimittel): keine Rangfolge verdächtigter Arzneimittel.</translation>
    </message>
    <message>
        <source>Sorted by the latency that chapters state: not a ranking of suspect drugs.</source>
        <translation>Sortiert nach der Latenz, die Kapitel angeben: keine Rangfolge verdächtigter Arzneimittel.</translation>
    </message>
    <message>
        <source>Sorted by the pattern that chapters state: not a ranking of suspect drugs.</source>
        <translation>Sortiert nach dem Muster, das Kapitel angeben: keine Rangfolge verdächtigter Arzneimittel.</translation>
    </message>
    <message>
        <source>Set aside in the list: tick what is being taken</source>
        <translation>In der Liste ausgenommen: Kreuzen Sie an, was eingenommen wird</translation>
    </message>
    <message>
        <source>Grouped by whether chapters state {0}: not a ranking of suspect drugs.</source>
        <translation>Gruppiert danach, ob Kapitel {0} angeben: keine Rangfolge verdächtigter Arzneimittel.</translation>
    </message>
    <message>
        <source>Sorted by name.</source>
        <translation>Sortiert nach Name.</translation>
    </message>
    <message>
        <source>The list is too long: only its beginning was read.</source>
        <translation>Die Liste ist zu lang: Nur ihr Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>{0} ({1}: not in this library)</source>
        <translation>{0} ({1}: nicht in dieser Bibliothek)</translation>
    </message>
    <message>
        <source>written as “{0}”</source>
        <translation>geschrieben als „{0}“</translation>
    </message>
    <message>
        <source>No chapter in this library: only what the drug list states.</source>
        <translation>Kein Kapitel in dieser Bibliothek: nur die Angaben der Arzneimittelliste.</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Arzneimittel</translation>
    </message>
    <message>
        <source>Likelihood score</source>
        <translation>Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Schädigungsmuster</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>{0}: empty</source>
        <translation>{0}: leer</translation>
    </message>
    <message>
        <source>no chapter here</source>
        <translation>hier kein Kapitel</translation>
    </message>
    <message>
        <source>no sentence found by keyword</source>
        <translation>kein Satz nach Stichwörtern gefunden</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>nicht eingestuft</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>Meinten Sie {0}?</translation>
    </message>
    <message>
        <source>listed, {0}</source>
        <translation>gelistet, {0}</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>Datum nicht angegeben</translation>
    </message>
    <message>
        <source>please confirm</source>
        <translation>bitte bestätigen</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>Copied, one line per drug.</source>
        <translation>Kopiert, eine Zeile je Arzneimittel.</translation>
    </message>
</context>
<context>
    <name>MedicationsController</name>
    <message>
        <source>Several drugs: open as a medication list</source>
        <translation>Mehrere Arzneimittel: als Medikamentenliste öffnen</translation>
    </message>
    <message>
        <source>Opened in background tabs: {0}.</source>
        <translation>In Hintergrund-Tabs geöffnet: {0}.</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>At most {0}</source>
        <translation>Höchstens {0}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>NoScoreBadge</name>
    <message>
        <source>Likelihood score {0}</source>
        <translation>Wahrscheinlichkeitsstufe {0}</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Close the notes</source>
        <translation>Notizen schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Notes on this monograph</source>
        <translation>Notizen zu dieser Monografie</translation>
    </message>
    <message>
        <source>Note on {0}: not saved yet</source>
        <translation>Notiz zu {0}: noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation>Notiz zu {0}</translation>
    </message>
    <message>
        <source>Type a note. Saved automatically.</source>
        <translation>Notiz eingeben. Wird automatisch gespeichert.</translation>
    </message>
    <message>
        <source>Note on {0}: will be lost when Liverleaf is closed</source>
        <translation>Notiz zu {0}: geht verloren, wenn Liverleaf geschlossen wird</translation>
    </message>
    <message>
        <source>Note on {0} (no longer in this library)</source>
        <translation>Notiz zu {0} (nicht mehr in dieser Bibliothek)</translation>
    </message>
    <message>
        <source>new note</source>
        <translation>neue Notiz</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Did you mean “{0}”?</source>
        <translation>Meinten Sie „{0}“?</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Updated {0}</source>
        <translation>Stand {0}</translation>
    </message>
    <message>
        <source>Course of the liver tests, drawn from the table below</source>
        <translation>Verlauf der Leberwerte, gezeichnet aus der Tabelle unten</translation>
    </message>
    <message>
        <source>{0} as multiples of the upper limit of normal given in the table (1 is the limit), with the values beside the points where there is room; the scale is logarithmic.</source>
        <translation>{0} als Vielfache der oberen Normgrenze aus der Tabelle (1 ist die Grenze), mit den Werten neben den Punkten, wo Platz ist; die Skala ist logarithmisch.</translation>
    </message>
    <message>
        <source>{0} as plain values, because the table gives no normal limits; the scale is logarithmic.</source>
        <translation>{0} als einfache Werte, weil die Tabelle keine Normgrenzen nennt; die Skala ist logarithmisch.</translation>
    </message>
    <message>
        <source>Marked on the time axis: {0}.</source>
        <translation>Auf der Zeitachse markiert: {0}.</translation>
    </message>
    <message>
        <source>Shaded: while the drug was given, according to the table.</source>
        <translation>Schattiert: während der Gabe des Arzneimittels, laut Tabelle.</translation>
    </message>
    <message>
        <source>Drawn: {0} of the {1} times in the table.</source>
        <translation>Gezeichnet: {0} der {1} Zeitpunkte der Tabelle.</translation>
    </message>
    <message>
        <source>{0}; and {1} more</source>
        <translation>{0}; und {1} weitere</translation>
    </message>
    <message>
        <source>Highest: {0}.</source>
        <translation>Höchstwerte: {0}.</translation>
    </message>
    <message>
        <source>Not drawn: {0}.</source>
        <translation>Nicht gezeichnet: {0}.</translation>
    </message>
    <message>
        <source> ({0} times the limit)</source>
        <translation> ({0}-mal die Grenze)</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>Condensed starter text</source>
        <translation>Gekürzter Starttext</translation>
    </message>
    <message>
        <source>Starter text</source>
        <translation>Starttext</translation>
    </message>
    <message>
        <source>Listed drug</source>
        <translation>Gelistetes Arzneimittel</translation>
    </message>
    <message>
        <source>facts of {0}</source>
        <translation>Angaben aus: {0}</translation>
    </message>
    <message>
        <source>Update date not stated</source>
        <translation>Stand nicht angegeben</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>{0}, update date not stated</source>
        <translation>{0}, Stand nicht angegeben</translation>
    </message>
    <message>
        <source>{0}, updated {1}</source>
        <translation>{0}, Stand {1}</translation>
    </message>
    <message>
        <source>Liverleaf starter text</source>
        <translation>Liverleaf-Starttext</translation>
    </message>
    <message>
        <source>LiverTox’s master list</source>
        <translation>Masterliste von LiverTox</translation>
    </message>
    <message>
        <source>list of {0}</source>
        <translation>Liste von {0}</translation>
    </message>
    <message>
        <source>LiverTox&apos;s master list has {0} more than once, with the likelihood scores {1}; this chapter states {2}.</source>
        <translation>Die Masterliste von LiverTox führt {0} mehrfach, mit den Wahrscheinlichkeitsstufen {1}; dieses Kapitel nennt {2}.</translation>
    </message>
    <message>
        <source>LiverTox&apos;s master list has {0} more than once, with the likelihood scores {1}; this chapter states none for it.</source>
        <translation>Die Masterliste von LiverTox führt {0} mehrfach, mit den Wahrscheinlichkeitsstufen {1}; dieses Kapitel nennt dafür keine.</translation>
    </message>
    <message>
        <source>Two sources differ: LiverTox&apos;s master list gives {0} the likelihood score {1}, this chapter states {2}.</source>
        <translation>Zwei Quellen weichen voneinander ab: Die Masterliste von LiverTox gibt {0} die Wahrscheinlichkeitsstufe {1}, dieses Kapitel nennt {2}.</translation>
    </message>
    <message>
        <source>LiverTox&apos;s master list gives {0} the likelihood score {1}; this chapter states none for it.</source>
        <translation>Die Masterliste von LiverTox gibt {0} die Wahrscheinlichkeitsstufe {1}; dieses Kapitel nennt dafür keine.</translation>
    </message>
    <message>
        <source>approved {0}</source>
        <translation>zugelassen {0}</translation>
    </message>
    <message>
        <source>approved before {0}</source>
        <translation>zugelassen vor {0}</translation>
    </message>
    <message>
        <source>{0} (picture not in this library)</source>
        <translation>{0} (Bild nicht in dieser Bibliothek)</translation>
    </message>
    <message>
        <source>Structure: PubChem substance {0}</source>
        <translation>Struktur: PubChem-Substanz {0}</translation>
    </message>
    <message>
        <source>Picture not in this library: {0}</source>
        <translation>Bild nicht in dieser Bibliothek: {0}</translation>
    </message>
    <message>
        <source>{0}, no normal limit given</source>
        <translation>{0}, keine Normgrenze angegeben</translation>
    </message>
    <message>
        <source>the row “{0}”</source>
        <translation>die Zeile „{0}“</translation>
    </message>
    <message>
        <source>a row without a time</source>
        <translation>eine Zeile ohne Zeitangabe</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} Stunden</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} Tage</translation>
    </message>
    <message>
        <source>{0} weeks</source>
        <translation>{0} Wochen</translation>
    </message>
    <message>
        <source>{0} months</source>
        <translation>{0} Monate</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} Jahre</translation>
    </message>
    <message>
        <source>{0} after stopping</source>
        <translation>{0} nach Absetzen</translation>
    </message>
    <message>
        <source>{0} before stopping</source>
        <translation>{0} vor Absetzen</translation>
    </message>
    <message>
        <source>{0} (even steps, not to scale)</source>
        <translation>{0} (gleiche Schritte, nicht maßstäblich)</translation>
    </message>
    <message>
        <source>times the upper limit of normal</source>
        <translation>Vielfaches der oberen Normgrenze</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>The editors’ annotations are hidden.</source>
        <translation>Die Anmerkungen der Redaktion sind ausgeblendet.</translation>
    </message>
    <message>
        <source>the citation</source>
        <translation>die Literaturangabe</translation>
    </message>
    <message>
        <source>copy citation</source>
        <translation>Literaturangabe kopieren</translation>
    </message>
    <message>
        <source>copy web address</source>
        <translation>Webadresse kopieren</translation>
    </message>
    <message>
        <source>also cited in {0}</source>
        <translation>auch zitiert in {0}</translation>
    </message>
    <message>
        <source>also cited in {0} and {1}</source>
        <translation>auch zitiert in {0} und {1}</translation>
    </message>
    <message>
        <source>Master list</source>
        <translation>Masterliste</translation>
    </message>
    <message>
        <source>In this library</source>
        <translation>In dieser Bibliothek</translation>
    </message>
    <message>
        <source>Likelihood {0}</source>
        <translation>Einstufung {0}</translation>
    </message>
    <message>
        <source>Likelihood not stated</source>
        <translation>Einstufung nicht angegeben</translation>
    </message>
    <message>
        <source>compiled by Liverleaf; not part of the chapter’s text</source>
        <translation>von Liverleaf zusammengestellt; nicht Teil des Kapiteltexts</translation>
    </message>
    <message>
        <source>compiled by Liverleaf</source>
        <translation>von Liverleaf zusammengestellt</translation>
    </message>
    <message>
        <source>Subclasses</source>
        <translation>Untergruppen</translation>
    </message>
    <message>
        <source>Same class</source>
        <translation>Dieselbe Klasse</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>gelistet</translation>
    </message>
    <message>
        <source>all {0}</source>
        <translation>alle {0}</translation>
    </message>
    <message>
        <source>Library: {0}</source>
        <translation>Bibliothek: {0}</translation>
    </message>
    <message>
        <source>This table is too large to be shown as a table: each line is one of its rows.</source>
        <translation>Diese Tabelle ist zu groß, um als Tabelle angezeigt zu werden: Jede Zeile ist eine ihrer Zeilen.</translation>
    </message>
</context>
<context>
    <name>PageController</name>
    <message>
        <source>Copied with the citation.</source>
        <translation>Mit Quellenangabe kopiert.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>About this monograph</source>
        <translation>Über diese Monografie</translation>
    </message>
    <message>
        <source>Published evidence for the drug, not this patient&apos;s risk</source>
        <translation>Publizierte Evidenz zum Arzneimittel, nicht das Risiko im Einzelfall</translation>
    </message>
    <message>
        <source>Next: F3 · Previous: Shift+F3</source>
        <translation>Weiter: F3 · Zurück: Umschalt+F3</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Go to a section of this page</source>
        <translation>Zu einem Abschnitt dieser Seite gehen</translation>
    </message>
    <message>
        <source>Match {0} of {1}</source>
        <translation>Treffer {0} von {1}</translation>
    </message>
    <message>
        <source>{0} marked · F3</source>
        <translation>{0} markiert · F3</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Monograph</source>
        <translation>Monografie</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Match {0} of {1}: {2}</source>
        <translation>Treffer {0} von {1}: {2}</translation>
    </message>
    <message>
        <source>{0}, collapsed</source>
        <translation>{0}, zugeklappt</translation>
    </message>
    <message>
        <source>{0}, expanded</source>
        <translation>{0}, aufgeklappt</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Not a substitute for the product labelling or for clinical judgment.</source>
        <translation>Ersetzt weder die Fachinformation noch das klinische Urteil.</translation>
    </message>
    <message>
        <source>about the class</source>
        <translation>über die Klasse</translation>
    </message>
    <message>
        <source>Similar names and words, not an exact match</source>
        <translation>Ähnliche Namen und Wörter, keine genaue Übereinstimmung</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>from A to Z</source>
        <translation>von A bis Z</translation>
    </message>
    <message>
        <source>Drug class</source>
        <translation>Wirkstoffklasse</translation>
    </message>
    <message>
        <source>by drug class</source>
        <translation>nach Wirkstoffklasse</translation>
    </message>
    <message>
        <source>by likelihood score</source>
        <translation>nach Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>Year of update</source>
        <translation>Jahr der Aktualisierung</translation>
    </message>
    <message>
        <source>by year of update, the newest first</source>
        <translation>nach Jahr der Aktualisierung, das neueste zuerst</translation>
    </message>
    <message>
        <source>Monographs found by “{0}”</source>
        <translation>Gefundene Monografien zu „{0}“</translation>
    </message>
    <message>
        <source>{0}, best match first</source>
        <translation>{0}, die besten Treffer zuerst</translation>
    </message>
    <message>
        <source>Monographs of {0}</source>
        <translation>Monografien aus {0}</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>gelistet</translation>
    </message>
    <message>
        <source>Monograph</source>
        <translation>Monografie</translation>
    </message>
    <message>
        <source>Likelihood score</source>
        <translation>Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>Trade names: {0}</source>
        <translation>Handelsnamen: {0}</translation>
    </message>
    <message>
        <source>Class: {0}</source>
        <translation>Klasse: {0}</translation>
    </message>
    <message>
        <source>Updated: {0}</source>
        <translation>Stand: {0}</translation>
    </message>
    <message>
        <source>This monograph states no likelihood score.</source>
        <translation>Diese Monografie nennt keine Wahrscheinlichkeitsstufe.</translation>
    </message>
    <message>
        <source>This monograph has no references.</source>
        <translation>Diese Monografie hat keine Literaturstellen.</translation>
    </message>
    <message>
        <source>The list names no references.</source>
        <translation>Die Liste nennt keine Literatur.</translation>
    </message>
    <message>
        <source>Source: {0}; update date stated above each chapter</source>
        <translation>Quelle: {0}; Stand über jedem Kapitel angegeben</translation>
    </message>
    <message>
        <source>Source: {0}; update date stated in each row</source>
        <translation>Quelle: {0}; Stand in jeder Zeile angegeben</translation>
    </message>
    <message>
        <source>Medication list</source>
        <translation>Medikamentenliste</translation>
    </message>
    <message>
        <source>Summaries of these drugs</source>
        <translation>Zusammenfassungen dieser Arzneimittel</translation>
    </message>
    <message>
        <source>Summary for the bedside</source>
        <translation>Zusammenfassung fürs Krankenbett</translation>
    </message>
    <message>
        <source>Whole monograph</source>
        <translation>Ganze Monografie</translation>
    </message>
    <message>
        <source>Selected sections</source>
        <translation>Ausgewählte Abschnitte</translation>
    </message>
    <message>
        <source>Selected group only</source>
        <translation>Nur die gewählte Gruppe</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>List of monographs</source>
        <translation>Liste von Monografien</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Library {0} ({1}), built {2}</source>
        <translation>Bibliothek {0} ({1}), erstellt {2}</translation>
    </message>
    <message>
        <source>printed {0} with {1}</source>
        <translation>gedruckt {0} mit {1}</translation>
    </message>
    <message>
        <source>REVIEW OVERDUE since {0}: may not be up to date</source>
        <translation>ÜBERPRÜFUNG ÜBERFÄLLIG seit {0}: womöglich nicht aktuell</translation>
    </message>
    <message>
        <source>CLOCK OF THIS COMPUTER IS WRONG: review date not checked</source>
        <translation>UHR DIESES RECHNERS GEHT FALSCH: Überprüfungsdatum nicht kontrolliert</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>Datum nicht angegeben</translation>
    </message>
    <message>
        <source>updated {0}</source>
        <translation>Stand {0}</translation>
    </message>
    <message>
        <source>The printer {0} is not responding. Save as PDF instead.</source>
        <translation>Der Drucker {0} reagiert nicht. Speichern Sie stattdessen als PDF.</translation>
    </message>
    <message>
        <source>The printer {0} did not accept the pages: {1}. Save as PDF instead.</source>
        <translation>Der Drucker {0} hat die Seiten nicht angenommen: {1}. Speichern Sie stattdessen als PDF.</translation>
    </message>
    <message>
        <source>an error of the printing system</source>
        <translation>ein Fehler des Drucksystems</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Arzneimittel</translation>
    </message>
    <message>
        <source>Latency stated</source>
        <translation>Angegebene Latenz</translation>
    </message>
    <message>
        <source>Pattern stated</source>
        <translation>Angegebenes Muster</translation>
    </message>
    <message>
        <source>Gravest outcome stated</source>
        <translation>Schwerster angegebener Ausgang</translation>
    </message>
    <message>
        <source>Patient label</source>
        <translation>Patientenetikett</translation>
    </message>
    <message>
        <source>The order of the rows does not rank suspect drugs. Values are selected by keyword from the chapters.</source>
        <translation>Die Reihenfolge der Zeilen ist keine Rangfolge verdächtigter Arzneimittel. Werte sind nach Stichwörtern aus den Kapiteln ausgewählt.</translation>
    </message>
    <message>
        <source>This chapter</source>
        <translation>Dieses Kapitel</translation>
    </message>
    <message>
        <source>The chapter&apos;s own sentences, selected by keyword; may be incomplete, not a clinical judgment. Where one is missing here, read the chapter.</source>
        <translation>Sätze des Kapitels, nach Stichwörtern ausgewählt; evtl. unvollständig, keine klinische Beurteilung. Fehlt hier einer, lesen Sie das Kapitel.</translation>
    </message>
    <message>
        <source>Key facts, quoted from the chapter</source>
        <translation>Kernaussagen, aus dem Kapitel zitiert</translation>
    </message>
    <message>
        <source>In this chapter</source>
        <translation>In diesem Kapitel</translation>
    </message>
    <message>
        <source>Reference 1</source>
        <translation>Literaturstelle 1</translation>
    </message>
    <message>
        <source>Key references</source>
        <translation>Wichtige Literatur</translation>
    </message>
    <message>
        <source>Key references: {0} of {1} with a PMID, newest on this drug first</source>
        <translation>Wichtige Literatur: {0} von {1} mit PMID, die neueste zu diesem Arzneimittel zuerst</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>Was gedruckt wird</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>P&amp;apier</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Please wait…</source>
        <translation>Bitte warten…</translation>
    </message>
</context>
<context>
    <name>PrintSession</name>
    <message>
        <source>Saved {0}.</source>
        <translation>{0} gespeichert.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save as PDF instead.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet. Speichern Sie stattdessen als PDF.</translation>
    </message>
    <message>
        <source>This computer prints through the server {0}, and Liverleaf does not connect to a network. Save as PDF, and print the file.</source>
        <translation>Dieser Rechner druckt über den Server {0}, und Liverleaf verbindet sich nicht mit einem Netzwerk. Speichern Sie als PDF, und drucken Sie die Datei.</translation>
    </message>
</context>
<context>
    <name>ProgramWatch</name>
    <message>
        <source>Liverleaf was updated. This window continues with what it has loaded; some functions work again only after a restart. Open tabs and notes are kept.</source>
        <translation>Liverleaf wurde aktualisiert. Dieses Fenster arbeitet mit dem weiter, was es geladen hat; manche Funktionen stehen erst nach einem Neustart wieder bereit. Offene Tabs und Notizen bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>Neu &amp;starten</translation>
    </message>
    <message>
        <source>Liverleaf was removed from this computer. This window continues with what it has loaded until it is closed. Notes are kept.</source>
        <translation>Liverleaf wurde von diesem Rechner entfernt. Dieses Fenster arbeitet mit dem weiter, was es geladen hat, bis es geschlossen wird. Notizen bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Close Liverleaf</source>
        <translation>Liverleaf s&amp;chließen</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Read as:</source>
        <translation>Gelesen als:</translation>
    </message>
    <message>
        <source>set aside: {0}</source>
        <translation>nicht gesucht: {0}</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Likelihood score {0}</source>
        <translation>Wahrscheinlichkeitsstufe {0}</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Schädigungsmuster</translation>
    </message>
    <message>
        <source>Gravest outcome</source>
        <translation>Schwerster Ausgang</translation>
    </message>
    <message>
        <source>Library: {0}, built {1}, {2} (Liverleaf)</source>
        <translation>Bibliothek: {0}, erstellt {1}, {2} (Liverleaf)</translation>
    </message>
    <message>
        <source>Likelihood score: not scored.</source>
        <translation>Wahrscheinlichkeitsstufe: nicht eingestuft.</translation>
    </message>
    <message>
        <source>Likelihood score: not stated.</source>
        <translation>Wahrscheinlichkeitsstufe: nicht angegeben.</translation>
    </message>
    <message>
        <source>Likelihood score: {0}. Published evidence for the drug, not this patient&apos;s risk.</source>
        <translation>Wahrscheinlichkeitsstufe: {0}. Publizierte Evidenz zum Arzneimittel, nicht das Risiko im Einzelfall.</translation>
    </message>
    <message>
        <source>Update date not stated</source>
        <translation>Stand nicht angegeben</translation>
    </message>
    <message>
        <source>{0}: no sentence found by keyword. Read {1}.</source>
        <translation>{0}: kein Satz nach Stichwörtern gefunden. Lesen Sie {1}.</translation>
    </message>
    <message>
        <source>Source: {0} (listed drug, no monograph)</source>
        <translation>Quelle: {0} (gelistetes Arzneimittel, keine Monografie)</translation>
    </message>
    <message>
        <source>Source: {0} (condensed)</source>
        <translation>Quelle: {0} (gekürzt)</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Quelle: {0}</translation>
    </message>
    <message>
        <source>Updated: {0}</source>
        <translation>Stand: {0}</translation>
    </message>
    <message>
        <source>see the sentence above</source>
        <translation>siehe den Satz darüber</translation>
    </message>
    <message>
        <source>Copied a summary of {1} for notes, {0} lines.</source>
        <translation>Zusammenfassung zu {1} für Notizen kopiert, {0} Zeilen.</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Journal or book</source>
        <translation>Zeitschrift oder Buch</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>Zitiert</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>Zitiert von</translation>
    </message>
</context>
<context>
    <name>ReferencesController</name>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Author, title, journal, year, years 1998-2005, PMID</source>
        <translation>Autor, Titel, Zeitschrift, Jahr, Jahre 1998-2005, PMID</translation>
    </message>
    <message>
        <source>Look up references</source>
        <translation>Literatur nachschlagen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>Ordnen nach</translation>
    </message>
    <message>
        <source>The chosen reference</source>
        <translation>Die gewählte Literaturstelle</translation>
    </message>
    <message>
        <source>No reference in this library has all of these words.</source>
        <translation>Keine Literaturstelle dieser Bibliothek enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Nach Jahr</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>Nach Autor</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>By journal</source>
        <translation>Nach Zeitschrift</translation>
    </message>
    <message>
        <source>Most cited</source>
        <translation>Am häufigsten zitiert</translation>
    </message>
    <message>
        <source>{0} references to {1}</source>
        <translation>{0} Literaturangaben, {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>Regulator</name>
    <message>
        <source>boxed warning</source>
        <translation>Warnkasten (boxed warning)</translation>
    </message>
    <message>
        <source>warnings and precautions</source>
        <translation>Warnhinweise und Vorsichtsmaßnahmen</translation>
    </message>
    <message>
        <source>adverse reactions</source>
        <translation>Nebenwirkungen</translation>
    </message>
    <message>
        <source>no such term in the label</source>
        <translation>kein solcher Begriff in der Fachinformation</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>vom Markt genommen</translation>
    </message>
    <message>
        <source>discontinued</source>
        <translation>eingestellt (discontinued)</translation>
    </message>
    <message>
        <source>US label</source>
        <translation>US-Fachinformation</translation>
    </message>
    <message>
        <source>US label, reprinted by a third party</source>
        <translation>US-Fachinformation, von Dritten nachgedruckt</translation>
    </message>
    <message>
        <source>FDA communication</source>
        <translation>Mitteilung der FDA</translation>
    </message>
    <message>
        <source>US labels and the liver</source>
        <translation>US-Fachinformationen zur Leber</translation>
    </message>
    <message>
        <source>another source than the likelihood score, with another date</source>
        <translation>eine andere Quelle als die Wahrscheinlichkeitsstufe, mit anderem Datum</translation>
    </message>
    <message>
        <source>Label section: {0}; severity class {1} (0 to {2}); category {3}</source>
        <translation>Abschnitt der Fachinformation: {0}; Schweregradklasse {1} (0 bis {2}); Kategorie {3}</translation>
    </message>
    <message>
        <source>date not stated</source>
        <translation>Datum nicht angegeben</translation>
    </message>
    <message>
        <source>What US labels stated by then; a label may have changed since. Not this patient&apos;s risk.</source>
        <translation>Was US-Fachinformationen bis dahin aussagten; seither können sie sich geändert haben. Nicht das Risiko im Einzelfall.</translation>
    </message>
    <message>
        <source>Boxed warning on the liver, as read in</source>
        <translation>Warnkasten zur Leber, gelesen in</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{0}: {1}, now {2}</source>
        <translation>{0}: {1}, jetzt {2}</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Geschrieben nach</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Drugs without a likelihood score</source>
        <translation>Arzneimittel ohne Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>Links whose chapter is missing</source>
        <translation>Verweise, deren Kapitel fehlt</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Master list</source>
        <translation>Masterliste</translation>
    </message>
    <message>
        <source>Listed there without a chapter here</source>
        <translation>Dort genannt, hier ohne Kapitel</translation>
    </message>
    <message>
        <source>Listed there with several likelihood scores</source>
        <translation>Dort mit mehreren Wahrscheinlichkeitsstufen genannt</translation>
    </message>
    <message>
        <source>Left out of the master list</source>
        <translation>Aus der Masterliste weggelassen</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>{0} shown in chapters</source>
        <translation>{0} in Kapiteln gezeigt</translation>
    </message>
    <message>
        <source>{0} left out: not named in any chapter</source>
        <translation>{0} weggelassen: in keinem Kapitel genannt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Pictures missing from the source</source>
        <translation>Bilder, die in der Quelle fehlen</translation>
    </message>
    <message>
        <source>Unrecognised headings</source>
        <translation>Nicht erkannte Überschriften</translation>
    </message>
    <message>
        <source>New since the previous library</source>
        <translation>Neu seit der vorigen Bibliothek</translation>
    </message>
    <message>
        <source>No longer included</source>
        <translation>Nicht mehr enthalten</translation>
    </message>
    <message>
        <source>Changed likelihood score</source>
        <translation>Geänderte Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Report of an import into Liverleaf</source>
        <translation>Bericht über einen Import in Liverleaf</translation>
    </message>
    <message>
        <source>… and {0} more, in the copied or saved report</source>
        <translation>… und {0} weitere, im kopierten oder gespeicherten Bericht</translation>
    </message>
    <message>
        <source>{0} rejected</source>
        <translation>{0} abgelehnt</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>Row {0}, “{1}”: {2}</source>
        <translation>Zeile {0}, „{1}“: {2}</translation>
    </message>
    <message>
        <source>Column “{0}”: {1}</source>
        <translation>Spalte „{0}“: {1}</translation>
    </message>
    <message>
        <source>{0} “{1}”: {2} ({3})</source>
        <translation>{0} „{1}“: {2} ({3})</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} Sekunden</translation>
    </message>
</context>
<context>
    <name>ResultCount</name>
    <message>
        <source>{0}, {1} shown</source>
        <translation>{0}, {1} angezeigt</translation>
    </message>
    <message>
        <source>Show {0} more</source>
        <translation>Noch {0} anzeigen</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Copied {0}.</source>
        <translation>{0} kopiert.</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>{0} selected · Compare</source>
        <translation>{0} ausgewählt · Vergleichen</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>{0} already exists. Replace it?</source>
        <translation>{0} ist bereits vorhanden. Ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Chapters that state this</source>
        <translation>Kapitel, die dies angeben</translation>
    </message>
    <message>
        <source>Similar name — did you mean:</source>
        <translation>Ähnlicher Name – meinten Sie:</translation>
    </message>
    <message>
        <source>Exact name above. Look-alikes:</source>
        <translation>Genauer Name oben. Ähnliche Namen:</translation>
    </message>
    <message>
        <source>Without a monograph</source>
        <translation>Ohne Monografie</translation>
    </message>
    <message>
        <source>Similar words in the text</source>
        <translation>Ähnliche Wörter im Text</translation>
    </message>
    <message>
        <source>likelihood score {0}</source>
        <translation>Wahrscheinlichkeitsstufe {0}</translation>
    </message>
    <message>
        <source>listed drug, no monograph</source>
        <translation>gelistetes Arzneimittel, keine Monografie</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>gelistet</translation>
    </message>
    <message>
        <source>Show more in {0}</source>
        <translation>Mehr in {0} anzeigen</translation>
    </message>
    <message>
        <source>Show {0} more in {1}</source>
        <translation>Noch {0} in {1} anzeigen</translation>
    </message>
    <message>
        <source>without: {0}</source>
        <translation>ohne: {0}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Drug, brand, class, sign, CAS or PMID</source>
        <translation>Wirkstoff, Handelsname, Klasse …</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Die Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>A drug, trade name, drug class, symptom or sign, CAS number or PMID, in any spelling</source>
        <translation>Wirkstoff, Handelsname, Wirkstoffklasse, Symptom oder Befund, CAS-Nummer oder PMID, in beliebiger Schreibweise; die Texte sind englisch</translation>
    </message>
    <message>
        <source>Recent searches (Ctrl+H)</source>
        <translation>Letzte Suchanfragen (Strg+H)</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchanfragen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear recent searches</source>
        <translation>Letzte Suchanfragen löschen</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>A search can have up to {0} characters; the rest was ignored.</source>
        <translation>Eine Suche kann höchstens {0} Zeichen haben; der Rest wurde ignoriert.</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>There is no library to search.</source>
        <translation>Es gibt keine Bibliothek zum Durchsuchen.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Try another spelling, a trade name, a drug class or a symptom.</source>
        <translation>Versuchen Sie eine andere Schreibweise, einen Handelsnamen, eine Wirkstoffklasse oder ein Symptom.</translation>
    </message>
    <message>
        <source>Nothing matches “{0}”.</source>
        <translation>Zu „{0}“ gibt es keinen Treffer.</translation>
    </message>
    <message>
        <source>That nothing was found does not mean that nothing is known.</source>
        <translation>Dass nichts gefunden wurde, bedeutet nicht, dass nichts bekannt ist.</translation>
    </message>
    <message>
        <source>Read as: {0}</source>
        <translation>Gelesen als: {0}</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Copy with citation</source>
        <translation>Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Look up “{0}”</source>
        <translation>„{0}“ nachschlagen</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
</context>
<context>
    <name>SessionController</name>
    <message>
        <source>History cleared.</source>
        <translation>Verlauf gelöscht.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>S&amp;chriftgröße</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Paper size</source>
        <translation>P&amp;apierformat</translation>
    </message>
    <message>
        <source>Offered first when something is printed.</source>
        <translation>Wird beim Drucken zuerst angeboten.</translation>
    </message>
    <message>
        <source>Library to &amp;open at start</source>
        <translation>&amp;Bibliothek beim Start</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>The language changes the next time Liverleaf is opened.</source>
        <translation>Die Sprache ändert sich beim nächsten Öffnen von Liverleaf.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettingsDialogController</name>
    <message>
        <source>{0}%</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>The language changes when Liverleaf is opened again.</source>
        <translation>Die Sprache ändert sich, wenn Liverleaf wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>{0}, built {1}</source>
        <translation>{0}, erstellt {1}</translation>
    </message>
    <message>
        <source>The one you choose is opened at once and at every start.</source>
        <translation>Die gewählte Bibliothek wird sofort und bei jedem Start geöffnet.</translation>
    </message>
    <message>
        <source>This session was started with {0} (--library or LIVERLEAF_LIBRARY). A start of that kind will open that one again.</source>
        <translation>Diese Sitzung wurde mit {0} gestartet (--library oder LIVERLEAF_LIBRARY). Ein solcher Start öffnet wieder diese Bibliothek.</translation>
    </message>
</context>
<context>
    <name>SortChoice</name>
    <message>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Reihenfolge der Treffer</translation>
    </message>
    <message>
        <source>The order of the results, for this session</source>
        <translation>Die Reihenfolge der Treffer, für diese Sitzung</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0}, checked</source>
        <translation>{0}, angekreuzt</translation>
    </message>
    <message>
        <source>{0}, not checked</source>
        <translation>{0}, nicht angekreuzt</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Close other tabs</source>
        <translation>Andere Tabs schließen</translation>
    </message>
    <message>
        <source>Close {0}</source>
        <translation>{0} schließen</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>Schließen (Strg+W)</translation>
    </message>
</context>
<context>
    <name>TabController</name>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Startseite</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>{0}, heading level {1}</source>
        <translation>{0}, Überschrift der Ebene {1}</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
</context>
<context>
    <name>WorkActions</name>
    <message>
        <source>Copy PMID</source>
        <translation>PMID kopieren</translation>
    </message>
    <message>
        <source>Export selected…</source>
        <translation>Auswahl exportieren…</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Literaturangabe kopieren</translation>
    </message>
    <message>
        <source>Export references</source>
        <translation>Literatur exportieren</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>{0} gespeichert.</translation>
    </message>
</context>
<context>
    <name>WorkModel</name>
    <message>
        <source>{0}: not stated</source>
        <translation>{0}: nicht angegeben</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
</context>
</TS>
