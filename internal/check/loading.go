package check

// loading documents the findings that package content makes while it reads the files.
var loading = []Check{
	{Name: "yaml", Doc: "A YAML file cannot be read: a bracket or quotation mark is not closed, or a line is indented wrongly. The place is where reading stopped; the cause is there or just before."},
	{Name: "csv", Doc: "A CSV file cannot be read, often because of a quotation mark inside a cell. Put the cell into quotation marks and double those inside."},
	{Name: "xlsx", Doc: "A workbook cannot be read. Save it again as .xlsx; the data stand in its first sheet."},
	{Name: "encoding", Doc: "A file is not UTF-8. Spreadsheets and old editors save Chinese as GB18030; save the file again as UTF-8."},
	{Name: "front-matter", Doc: "A text does not begin with its front matter: a line ---, title and summary, and a line ---."},
	{Name: "unknown-key", Doc: "A key or column that lvjin does not know, usually a slip of the keyboard. It is an error, since what was meant would be left out in silence."},
	{Name: "duplicate-key", Doc: "A key or column is given twice; only one of the two values could be used."},
	{Name: "wrong-type", Doc: "A value is of another form than its key takes: words where a date belongs, a list where one value does."},
	{Name: "required", Doc: "A value that must be given is missing or empty."},
	{Name: "unknown-value", Doc: "A value is none of those that its key can have."},
	{Name: "unknown-unit", Doc: "A unit is neither built in nor in content/units.yaml."},
	{Name: "unknown-language", Doc: "A language is not among the languages of content/site.yaml, or lvjin cannot read and write it."},
	{Name: "unknown-kind", Doc: "A folder under content is none of the kinds of items."},
	{Name: "unknown-file", Doc: "A file under content is not used by anything. Its name may be misspelt."},
	{Name: "slug", Doc: "The name of a folder, or an id, is a part of a page's address: a-z, 0-9 and single hyphens only."},
	{Name: "duplicate-slug", Doc: "Two folders differ in upper and lower case only. On some servers their pages would be one file."},
	{Name: "duplicate-id", Doc: "An id stands for two things. Ids of figures, terms, sources, areas, units and languages are unique on a site."},
	{Name: "source-missing", Doc: "An item has no text in the source language, which the others translate."},
	{Name: "translation-missing", Doc: "An item, or a value given in several languages, has no text in one of them. The site says so to its readers; nothing falls back in silence."},
	{Name: "translations-lock", Doc: "A line of content/translations.lock cannot be read, or is of a file that is no translation. The file is written by `lvjin accept`; after a merge with conflicts keep the lines of either side, and look at what `lvjin status` then calls stale."},
	{Name: "share-image", Doc: "A page has no image for where it is shared, since there is no font to draw it, or the font lacks a character of its title. Name a font that has them in site.yaml: `share-image: {font: fonts/x.otf}`."},
	{Name: "i18n", Doc: "The interface texts of two languages differ: a message is missing in one, or has other variables."},
}
