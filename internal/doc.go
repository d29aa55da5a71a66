// Package internal is a house with one road through it: read, judge, make. This is its map, and doc_test.go is its
// guard.
//
//	content/                 what editors write      read by internal/content
//	templates/ and static/   what is drawn           read by internal/render
//	i18n/                    interface texts         read by internal/locale
//
//	content.Load(site) -> check.Judge -> plan.Make(portal) -> render.Page(page) -> publish.Stage
//
// A room may open the rooms named beside it, and only those:
//
//	room       what happens in it                                             may open
//	diag       places in files, findings, printers of findings                -
//	yamldoc    files that are one YAML document each                          diag
//	quantity   exact decimals with units and qualifiers                       -
//	calendar   civil dates and periods                                        -
//	publish    bytes to disk: stage, manifest, difference, swap               -
//	markdown   the one door to goldmark: places, typed links, Chinese, HTML   -
//	align      the blocks of a text beside those of its translation           markdown
//	freshness  whether a translation still follows its original               align markdown diag
//	locale     where languages live: write and read figures, dates, messages  quantity calendar diag yamldoc
//	chart      figures to accessible SVG                                      quantity calendar locale
//	atom       feeds of what is new                                           calendar
//	sitemap    what crawlers ask for: the map of the pages, robots.txt        -
//	search     pages to an index that a browser can ask                       locale
//	portal     the nouns and their references                                 diag quantity calendar locale markdown align freshness
//	content    folder to portal                                               portal diag quantity calendar locale markdown align freshness yamldoc
//	check      judges a portal: one check, one file                           portal diag quantity locale markdown align freshness
//	plan       which pages there are                                          portal calendar locale
//	export     an indicator for machines: CSV, XLSX, JSON, catalogs           portal quantity calendar
//	card       the image of a page where it is shared: font in, PNG out       -
//	template   html/template, compiled to closures                            -
//	render     a page to bytes: templates, Markdown, assets                   plan portal card chart export search template atom sitemap quantity calendar locale markdown align freshness
//	build      the road as one function                                       content check plan render search publish portal card locale calendar diag freshness
//	serve      live preview                                                   build diag
//
// content, check and plan never open each other; what they share is portal. Only the rooms that bring the site to
// somebody touch the disk, the network and the clock; all others take an fs.FS and values:
//
//	touch the world: publish serve
package internal
