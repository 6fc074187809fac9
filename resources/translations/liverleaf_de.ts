<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the &amp;likelihood score means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;bbreviations and other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to &amp;import the full LiverTox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Liverleaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import LiverTox…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;braries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the &amp;list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ctions beside the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fold or unfold this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or unfold &amp;all sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast, dark on light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High co&amp;ntrast, light on dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bro&amp;wse the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the &amp;hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sear&amp;ches of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References of the librar&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;in the page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opening page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bookmark this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note on this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks &amp;and notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy for the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export bookmarks and notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import bookmarks and notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget what was read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>About this monograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: F3 · Previous: Shift+F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} marked · F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drug&apos;s track record, not this patient&apos;s risk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Browse</name>
    <message>
        <source>0–9 and signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drug class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likelihood score {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} with {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowsePanel</name>
    <message>
        <source>A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse from A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse by drug class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse by likelihood score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse by year of update, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Open another library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import LiverTox…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no library here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a library that somebody has built, or import the LiverTox archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library needs a newer Liverleaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library itself may be fine. Update Liverleaf, or open another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverleaf shows nothing from it, because what it shows could be wrong. Import or install it again, or open another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the library …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library was looked for in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review by {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose classes, likelihood scores, sections or years (Ctrl+Shift+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Drug, brand or class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monographs to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the same class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name in any spelling.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>Copy citation as {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Collecting</name>
    <message>
        <source>Bookmarked {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the bookmark on {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the note on {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note could not be saved. Copy it, or close again and lose it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set another monograph beside these; four at most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Four at most stand side by side: these are the first four selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four at most stand side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>not in this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More in the monograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drug class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAS number and formula</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Open a library folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>%Ln drug monograph(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln drug class(es)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln page(s) about the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln monograph(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln section(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln reference(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln document(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln chapter(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln picture(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln master list(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln drug(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln second(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln minute(s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message>
        <source>Export bookmarks and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverleaf bookmarks and notes.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import bookmarks and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved all bookmarks and notes as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added bookmarks: {0}, notes: {1}. Here already: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the score is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1}), built {2}; {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References as {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no references.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Export the monograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this library matches {0}; there is no list to export.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Liverleaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in Liverleaf went wrong, and that is our fault. You can go on reading. If it happens again, please pass this report on: it holds nothing that was typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverleaf ended unexpectedly the last time, and that is our fault. Bookmarks and notes were saved as they were made. If it happens again, please pass this report on: it holds nothing that was typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldingPage</name>
    <message>
        <source>Unfold this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold this section</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Copied {0}. Liverleaf itself never goes online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not in this library. Import the full LiverTox to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this library: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadPane</name>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {0} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood score {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>This is to explain terms that monographs use; Liverleaf computes nothing for a patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abbreviations are those of LiverTox&apos;s own list and of the journals and labels that its chapters cite; what a monograph says of its own abbreviations comes first there. As of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that search treats alike; drug names pair the American (USAN) with the international and British name. As of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LiverTox is made by the National Institute of Diabetes and Digestive and Kidney Diseases (NIDDK) and published by the National Library of Medicine (NLM). Liverleaf never goes online: the archive is fetched once, on any computer, and imported here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On any computer, download &lt;b&gt;livertox_NBK547852.tar.gz&lt;/b&gt; (about 200 MB) from NLM&apos;s open-access literature archive, and bring it to this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it on this window, or choose it with &lt;b&gt;File › Import LiverTox…&lt;/b&gt; (Ctrl+I). You can go on reading meanwhile; the window takes the new library into use when it is whole, and reports what it read, what it kept, and what it could not take, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For several computers, in a terminal: &lt;b&gt;liverleaf build livertox_NBK547852.tar.gz --to FOLDER&lt;/b&gt;. Then, in each window, &lt;b&gt;File › Open library…&lt;/b&gt; (Ctrl+O), and choose FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once built, a library never changes, so several computers can open it from one read-only share. To open the same library every time, set LIVERLEAF_LIBRARY to its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive: LiverTox, NCBI Bookshelf NBK547852. As of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content is LiverTox: Clinical and Research Information on Drug-Induced Liver Injury, or is condensed from its facts. We thank its producers, the National Institute of Diabetes and Digestive and Kidney Diseases (NIDDK), and the National Library of Medicine (NLM), which publishes it on the NCBI Bookshelf (NBK547852). Neither has reviewed or endorsed this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverleaf is no substitute for the product labelling or for clinical judgment. It never connects to a network and keeps nothing about patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words; where no text has all, most of them. Any form of a word will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word that begins so. The word being typed is read like that by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One or the other; OR in capitals, between words or quotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the places that have it; also -&quot;bile duct&quot;, -hepat* and -class:statin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of several words stands in quotation marks. Of several values of one field one is enough; different fields are all wanted. A minus before a field turns it round. An exact name is taken alone, else all names that begin so. Fields without words list the monographs, or the references.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be read is never an error: the rest is searched, and a line below the box says how the query was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the search box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the hits: Space ticks, Esc returns to the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The searches of this session; also Up in the empty box. They are never kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next marked word of the page, or the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down, Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the search box: the next hit, or the one before; Enter opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the search box: scroll the page beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the hits and the box: empty the box, back to browsing. In a dialog: close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of the library: fold a group, or unfold it; letters typed go to a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next control, or the one before; on a page, the next link. Enter follows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a page: select text, to copy it or for the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the menu in whose name that letter is underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt, through PySide6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The typeface Source Sans 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The DejaVu fonts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} states:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type any name, brand, class, sign, CAS number, PMID or DOI. What is typed is looked for as a name first, then in every section and reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page, resting the pointer on an abbreviation shows its meaning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abbreviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of Liverleaf can be used without a mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menus of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An offline reference of drug-induced liver injury for hospital wards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, by {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to import the full LiverTox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more abbreviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the letters mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it means</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>All bookmarks and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drug classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to look up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drug, trade name, class, sign, CAS number or PMID, in any spelling. Enter opens a hit; Ctrl+L returns to the search box, Ctrl+B to the list of all monographs, Alt+Home to this page; F1 lists all keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, built {day}: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to import the full LiverTox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the starter library: texts in our own words, most of them condensed, each with the sources it was drawn from. Where those are silent it says so. The full LiverTox can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On any computer, download &lt;b&gt;livertox_NBK547852.tar.gz&lt;/b&gt; from NLM&apos;s open-access literature archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import LiverTox…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it on this window, or choose it with {0} (Ctrl+I).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the full LiverTox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the letters mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likelihood score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A (a well known cause) to E (an unlikely one), E* for suspected but unproven, X for unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a substitute for the product labelling or for clinical judgment. Liverleaf never goes online and keeps nothing about patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a trade name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name as one may misspell it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an abbreviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drug class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a CAS number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PMID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePanel</name>
    <message>
        <source>Opening page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import LiverTox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;archive or chapters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another &amp;source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install and &amp;trust this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on searching and reading in the library you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile you can go on searching and reading in the library you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window uses the new library from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The library you have stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library cannot be installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new library cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import did not succeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a few seconds at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the full LiverTox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the archive that the National Library of Medicine publishes (livertox_NBK547852.tar.gz, some 200 MB), a folder of chapters, or single chapters as .nxml or .txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also drop any of these on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} were imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new library will be written into {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library you have stays, too, and in use until the new one is whole; File &gt; Libraries… goes back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left: not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left: about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, built on {1} from {2} (id {3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is older than the library in use, {0}, which was built on {1}. What has changed since is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be written into {0}. The library you have stays, too; File &gt; Libraries… goes back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed by “{0}” (key {1}), which this computer trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed by a key that this computer does not know. The key calls itself “{0}”, which anybody could write; its id is {1}. Ask those who gave you the file for the id of their key before you install it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a signature by the key {0}, which is neither on this computer nor in the file. Nobody can tell whether it was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has signed it. It could have been made or changed by anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, built on {1}, is whole and was indexed on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on this computer trusts the key that signed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window was started with a library of its own, {0} (--library or LIVERLEAF_LIBRARY). A start of that kind will open that one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Choose a library file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. File &gt; Import LiverTox… tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the LiverTox archive or chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives and chapters ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverleaf import report.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import goes on. File &gt; Import LiverTox… shows how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import LiverTox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is under way. Cancel it and close Liverleaf?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library you have stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the import and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on importing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>An import is under way. Wait for it, or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverleaf imports .tar.gz archives, folders, and .nxml or .txt files, and installs .leaf files one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report cannot be saved as {0}: {1}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the report as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled. The library you have stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Index</name>
    <message>
        <source>Opening the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file of bookmarks and notes was damaged. It is kept as {0}, and a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written. New bookmarks and notes are gone when Liverleaf is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your bookmarks and notes were written by a newer Liverleaf and are left as they are. Update Liverleaf to see them; what you add now is gone when it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder {0}. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a source Liverleaf reads. Give a .tar.gz archive, a folder, or an .nxml or .txt chapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} unpacks to over {1} GB (at {2}); that is not a LiverTox archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged or cut short ({1}). Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds over {1} files; that is not a LiverTox archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chapter in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {0} documents in {1} could be taken; the first, {2}: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a file. Give a folder for the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} cannot be read: {1}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds other files. Give an empty or a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be written to {0}: {1}. Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library was made for a newer Liverleaf. Please update the application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {0} cannot be written: {1}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not the id of a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No library {0} is installed. See: liverleaf libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written to: {1}. The library in use stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No library {0} is installed here that could be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library is in use. Take another one into use first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {0} cannot be removed: {1}. Close other windows of Liverleaf that use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not installed: {1}. Get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has changed since. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s signature cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is too large for a library file: over 2 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library was made by an older Liverleaf. Get a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a public key of minisign&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not fit: the library was changed after “{0}” (key {1}) signed it, or somebody else made it. Get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s signature is damaged. Get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no search index. Build or install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a case report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drug class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likelihood score {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 case report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} case reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>well known cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well described and repeatedly reported to injure the liver, directly or in an idiosyncratic way, with a characteristic signature; more than 50 cases, case series among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highly likely cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported, and known or highly likely to cause idiosyncratic injury with a characteristic signature; between 12 and 50 cases, small series among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probable cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably linked to idiosyncratic injury, but seldom reported and without a characteristic signature; fewer than 12 cases and no sizeable series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single case reports only, fewer than 3, not always convincing; a possible hepatotoxin and a rare cause at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlikely cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence of liver injury in spite of wide use; the odd case report does not convince.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unproven but suspected cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought able to injure the liver, but no convincing case is published; reports to regulators or from large trials lack the detail to judge them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New or rarely used: too little is known to place it in another category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[HD]: the injury is linked to high doses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likelihood score is the drug&apos;s track record in the literature, not the risk of one patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories after LiverTox (NCBI Bookshelf NBK548392, 4 May 2019), in our own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R ratio: the pattern of liver injury</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R is ALT divided by alkaline phosphatase at the onset of injury, each first expressed as a multiple of its own upper limit of normal (ULN).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hepatocellular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R is 5 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R is above 2 and below 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cholestatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R is 2 or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publications differ on whether the boundary values 2 and 5 themselves belong to the mixed pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>American College of Gastroenterology, 2014 guideline, as tabulated in the McMaster Textbook of Internal Medicine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity of drug-induced liver injury (DILIN, 1 to 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale of the Drug Induced Liver Injury Network. Bilirubin is in mg/dL, never in multiples of normal. S (symptoms) or A (none) may be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALT and/or alkaline phosphatase raised, bilirubin under 2.5 mg/dL and INR under 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALT and/or alkaline phosphatase raised, and bilirubin 2.5 mg/dL or more, or INR 1.5 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 moderate-severe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALT, alkaline phosphatase, bilirubin and/or INR raised, with admission to hospital or a longer stay because of the injury</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 severe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALT and/or alkaline phosphatase raised, bilirubin 2.5 mg/dL or more, and failure of the liver (INR 1.5 or more, ascites or encephalopathy) or of another organ because of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 fatal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Death or liver transplantation because of the injury</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some tables in print give other bilirubin limits for grades 3 and 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fontana 2009, as tabulated in Front Pharmacol 2022;12:786174 (PMC8807695).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hy&apos;s law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zimmerman&apos;s observation: hepatocellular injury from a drug, once there is jaundice, ends in death or transplantation in about 10% or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hepatocellular injury</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALT or AST at least 3 times ULN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With jaundice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total bilirubin above 2 times ULN, without cholestasis at the start (alkaline phosphatase below 2 times ULN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else explains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no viral hepatitis, alcohol, ischemia, earlier liver disease or other drug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources differ on whether the limits themselves (2 times ULN) are included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components as in PMC8359338 and PMC4655161.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s file {0} cannot be read. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s file {0} is missing. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s file {0} is cut or changed. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build or install the library again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s file {0} was changed or damaged. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no library in {0}. Build one: liverleaf build SOURCE --to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s {0} cannot be read. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s {0} is damaged. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the monograph of a drug, by its generic name, title or synonym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drug&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the monograph of a trade name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a trade name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drugs of a class, and the chapter on the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a drug class, or its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drugs with a likelihood score, or one of a range; X belongs to no range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a letter A to E, E* or X, or a range such as A..C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what stands in a kind of section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kind of section, such as mechanism, outcome, hepatotoxicity or case-reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monographs with a case report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the word case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monographs last updated in a year or a span of years; of references, those published then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year of four digits, or a span such as 2015..2020</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>references by an author, by the beginning of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an author&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>references from a journal, as citations abbreviate it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a journal&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reference with a PMID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of up to nine digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generic name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synonym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abbreviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chapter id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAS number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index of the library cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index of the library is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a word to search for, nothing is left out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation is open: its words are searched in any order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR joins words and quotations; beside a field it is passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: takes {1}, as in {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{3} is no filter: {0}: takes {1}, as in {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}:” is no field: searched as words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}:” is no field: searched as words. Did you mean {1}:?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index of the library is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word list of the library&apos;s search index is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text of the library cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s file {0} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another library was put in the place of this one. Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a Liverleaf library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library was made by an older Liverleaf. Import its source again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no monograph “{0}” in this library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>This file holds no bookmarks or notes of Liverleaf. Nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was made by a newer Liverleaf. Update Liverleaf to import it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} of the bookmarks in this file is damaged. Nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {0} of the notes in this file is damaged. Nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large to be bookmarks and notes. Nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this library any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This section is not in this library any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write nothing about a patient here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be saved ({0}). Make room on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in bookmarks and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept yet. Ctrl+D bookmarks the section in view.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Libraries</name>
    <message>
        <source>&amp;Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go &amp;back to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Install file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit its signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library was to be reviewed by {0}. It may no longer be up to date; ask for a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer says {0}, before this library was built ({1}). Liverleaf cannot tell whether it is due for a review.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrariesDesk</name>
    <message>
        <source>Save the library as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}, built {1}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files are deleted. It comes back only from its source or a library file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrariesDialog</name>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverleaf keeps {0} libraries that were imported or installed: the one in use, the one before it, and the newest of the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window was started with a library of its own, {0} (--library or LIVERLEAF_LIBRARY). A start of that kind will open that one again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrariesPresenter</name>
    <message>
        <source>{0} is in use now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0} as {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LikelihoodBadge</name>
    <message>
        <source>Likelihood score {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Notes on this monograph: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Drug class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln monograph(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on this monograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note. It is saved as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {0} (not in this library any more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Did you mean “{0}”?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Updated {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn from this chapter by Liverleaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course of the liver tests, drawn from the table below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} as multiples of the upper limit of normal given in the table (1 is the limit), with the values beside the points where there is room; the scale is logarithmic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} as plain values, because the table gives no normal limits; the scale is logarithmic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not drawn: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ({0} times the limit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condensed starter text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starter text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liverleaf starter text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sources differ: LiverTox&apos;s master list gives {0} the likelihood score {1}, this chapter states {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sources differ: LiverTox&apos;s master list gives {0} the likelihood score {1}, this chapter none for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (picture not in this library)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure: PubChem substance {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture not in this library: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, no normal limit given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row without a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date of update given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} after stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (even steps, not to scale)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times the upper limit of normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also cited in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also cited in {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put together by Liverleaf; not part of the chapter’s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Monograph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Not a substitute for the product labelling or for clinical judgment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>front matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All monographs of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monographs found by “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enzyme elevations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade names: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This monograph states no likelihood score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This monograph has no references.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary for the bedside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole monograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of monographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library {0} ({1}), built {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed {0} with {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer {0} does not answer. Save as PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sentence found that tells of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chapter has no section on outcome and management.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chapter&apos;s own sentences from Hepatotoxicity and Outcome and Management, found by their words. Before you rely on one that is missing here, read the chapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: outcome and management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key references: {0} of {1} with a PMID, newest on this drug first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message>
        <source>Saved {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save as PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent %Ln page(s) to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Library: {0}, built {1}, {2} (Liverleaf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood score: not stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood score: {0}. The drug&apos;s track record, not this patient&apos;s risk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {0} (condensed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated: no date of update given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {0} lines for the record of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal or book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author, title, journal, year, years 1998-2005, PMID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reference in this library has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Referring</name>
    <message>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remembering</name>
    <message>
        <source>What was read is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Liverleaf is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} shown by chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left out: no chapter names them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, now {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs without a likelihood score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links whose chapter is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that the source lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed there without a chapter here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings of no known kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New since the library before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another likelihood score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of an import into Liverleaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {0} more, in the copied or saved report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>In the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar name — did you mean:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar words in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likelihood score {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More in {0} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more in {1} …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Drug, brand, class, sign, CAS or PMID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drug, trade name, drug class, sign, CAS number or PMID, in any spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches of this session (Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these searches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this library matches “{0}”. Try another spelling, a trade name, a drug class or a sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no library to search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Ln hit(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
