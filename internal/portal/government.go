package portal

import "slices"

// Government is what a site of a Chinese public body tells crawlers of itself, by the guideline 国办发〔2017〕47号: meta
// tags about the site, the section and the item, complete or not at all.
type Government struct {
	Name     Localized      `key:"name"` // the site's official name; left out: its title
	Domain   Placed[string] `key:"domain,required"`
	IDCode   Placed[string] `key:"id-code,required"`  // 网站标识码
	Keywords Localized      `key:"keywords,required"` // of the whole site, separated by commas
	Sections []Section      `key:"sections"`
}

// Section is what a public body says of the list of a kind and the pages in it. What it leaves out has a default, but
// for the type of a kind that the guideline's types do not fit.
type Section struct {
	Kind        Kind       `key:"kind,required"`
	Type        ColumnType `key:"type"`
	Description Localized  `key:"description"`
	Keywords    Localized  `key:"keywords"`
}

// ColumnType is what a section of a government site is, in the guideline's words, whatever the language of the page.
type ColumnType string

// The types that sections have without being told.
const (
	ColumnHome        ColumnType = "首页"
	ColumnOverview    ColumnType = "概况信息"
	ColumnDuties      ColumnType = "机构职能"
	ColumnNews        ColumnType = "工作动态"
	ColumnPolicies    ColumnType = "政策文件"
	ColumnExplainers  ColumnType = "政策解读"
	ColumnPublication ColumnType = "数据发布"
)

// Choices are all types of the guideline.
func (ColumnType) Choices() []string {
	return []string{"首页", "概况信息", "机构职能", "负责人信息", "工作动态", "政策文件", "信息公开指南", "信息公开目录", "信息公开年报", "依申请公开",
		"数据发布", "数据开放", "政策解读", "回应关切", "办事服务", "咨询投诉", "征集调查", "在线访谈"}
}

var columnTypes = map[Kind]ColumnType{
	KindDistrict: ColumnOverview, KindInstitution: ColumnDuties, KindProgram: ColumnNews, KindProject: ColumnNews,
	KindArticle: ColumnNews, KindPolicy: ColumnPolicies, KindIndicator: ColumnPublication,
}

// Section is what the site says of a kind, with the type that it has without being told. The type is "" of a kind that
// no type fits.
func (g *Government) Section(kind Kind) Section {
	section := Section{Kind: kind}
	for _, s := range g.Sections {
		if s.Kind == kind {
			section = s
		}
	}
	if section.Type == "" {
		section.Type = columnTypes[kind]
	}
	return section
}

// Origins are the names, in a language, of who published what an item rests on: the outlets of its sources or, of an
// item without a source, the publisher of the site.
func (p *Portal) Origins(item Item, lang string) (names []string) {
	add := func(t Localized) {
		if name, _ := t.In(lang, p.Site.Source.V); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, cited := range item.Base().Sources {
		if s := p.Source(cited.V); s != nil && len(s.Outlet) > 0 {
			add(s.Outlet)
		} else if s != nil {
			add(s.Title)
		}
	}
	if len(names) == 0 {
		add(p.Site.Publisher)
	}
	return names
}
