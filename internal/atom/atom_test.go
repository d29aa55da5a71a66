package atom_test

import (
	"testing"

	"lvjin/internal/atom"
	"lvjin/internal/calendar"
)

func day(s string) calendar.Date {
	d, err := calendar.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// A feed as it is written: what is empty is left out, what XML gives a meaning to is escaped, a month begins on its
// first day, and the feed is as old as the entry that changed last.
func TestFeed(t *testing.T) {
	f := atom.Feed{
		Address: "https://portal.example/en/feed.xml", Home: "https://portal.example/en/", Tag: "en", Title: "Trees & loans", Author: "Editors",
		Entries: []atom.Entry{
			{Address: "https://portal.example/en/article/a/", Title: "<Loans>", Summary: "One sentence.", Kind: "article", KindName: "Article",
				Published: day("2023-10-01"), Updated: day("2023-11-05")},
			{Address: "https://portal.example/en/policy/b/", Title: "A plan", Kind: "policy", KindName: "Policy", Published: day("2023-06"), Updated: day("2023-06")},
		},
	}
	const want = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Trees &amp; loans</title>
<id>https://portal.example/en/feed.xml</id>
<updated>2023-11-05T00:00:00Z</updated>
<link rel="self" type="application/atom+xml" href="https://portal.example/en/feed.xml"/>
<link rel="alternate" type="text/html" hreflang="en" href="https://portal.example/en/"/>
<author><name>Editors</name></author>
<entry>
<title>&lt;Loans&gt;</title>
<id>https://portal.example/en/article/a/</id>
<link rel="alternate" type="text/html" hreflang="en" href="https://portal.example/en/article/a/"/>
<published>2023-10-01T00:00:00Z</published>
<updated>2023-11-05T00:00:00Z</updated>
<category term="article" label="Article"/>
<summary>One sentence.</summary>
</entry>
<entry>
<title>A plan</title>
<id>https://portal.example/en/policy/b/</id>
<link rel="alternate" type="text/html" hreflang="en" href="https://portal.example/en/policy/b/"/>
<published>2023-06-01T00:00:00Z</published>
<updated>2023-06-01T00:00:00Z</updated>
<category term="policy" label="Policy"/>
</entry>
</feed>
`
	if got := string(f.XML()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAFeedWithoutEntriesIsNone(t *testing.T) {
	f := atom.Feed{Address: "https://portal.example/en/feed.xml", Title: "Empty"}
	if got := f.XML(); got != nil {
		t.Errorf("got %s", got)
	}
}
