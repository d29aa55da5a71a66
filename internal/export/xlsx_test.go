package export

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tealeg/xlsx/v3"
)

// The workbook as another library reads it: typed numbers that show the stored decimals, dates, text.
func TestWorkbook(t *testing.T) {
	_, list := example(t)
	loans := list[1]
	book, err := xlsx.OpenBinary(loans.XLSX)
	if err != nil {
		t.Fatal(err)
	}
	if got := []string{book.Sheets[0].Name, book.Sheets[1].Name}; !slices.Equal(got, []string{"数据", "说明与来源"}) {
		t.Errorf("sheets %q", got)
	}
	data := book.Sheets[0]
	if pane := data.SheetViews[0].Pane; pane == nil || pane.State != "frozen" || pane.YSplit != 1 {
		t.Errorf("the head is not frozen: %+v", pane)
	}
	if data.AutoFilter == nil || strings.ReplaceAll(data.AutoFilter.BottomRightCell, "$", "") != "X6" {
		t.Errorf("filter %+v", data.AutoFilter)
	}
	for _, c := range []struct {
		at     string
		kind   xlsx.CellType
		value  string
		format string
	}{
		{"A1", xlsx.CellTypeString, "area", ""},
		{"H2", xlsx.CellTypeNumeric, "1158.30", "0.00"},
		{"K2", xlsx.CellTypeNumeric, "115830000000", "0"},
		{"H6", xlsx.CellTypeNumeric, "-0.50", "0.00"},
		{"F3", xlsx.CellTypeNumeric, "44926", "yyyy-mm-dd"}, // 2022-12-31
		{"O6", xlsx.CellTypeString, "-0.50亿元", ""},
		{"Q2", xlsx.CellTypeString, "=1+1 晨报", ""},
		{"I2", xlsx.CellTypeNumeric, "", ""}, // nothing: no upper end
		{"F2", xlsx.CellTypeNumeric, "", ""}, // nothing: no date
	} {
		column, row, err := xlsx.GetCoordsFromCellIDString(c.at)
		if err != nil {
			t.Fatal(err)
		}
		cell, err := data.Cell(row, column)
		if err != nil {
			t.Fatal(err)
		}
		if cell.Value != c.value || c.value != "" && cell.Type() != c.kind || c.format != "" && cell.GetNumberFormat() != c.format || cell.Formula() != "" {
			t.Errorf("%s: %q, type %v, format %q, formula %q; expected %q, %v, %q", c.at, cell.Value, cell.Type(), cell.GetNumberFormat(), cell.Formula(), c.value, c.kind, c.format)
		}
	}
}

// The notes tell in every language what the numbers are and where they come from.
func TestNotes(t *testing.T) {
	_, list := example(t)
	book, err := xlsx.OpenBinary(list[1].XLSX)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	err = book.Sheets[1].ForEachRow(func(r *xlsx.Row) error {
		var cells []string
		err := r.ForEachCell(func(c *xlsx.Cell) error {
			cells = append(cells, c.Value)
			return nil
		})
		got = append(got, strings.TrimRight(strings.Join(cells, " | "), " |"))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"单位 | 亿元 = 100000000 CNY",
		"Unit | 100 million yuan (亿元) = 100000000 CNY",
		"Break in the series | 2024-01 (city): New basis",
		"Lizenz | CC-BY-4.0",
		"bulletin | Statistical bulletin | River City statistics office | 2024-01-20 | https://stats.example/bulletin?a=1&b=2",
		"daily | Morning paper |  | not stated",
		"daily | =1+1 晨报 |  | 未载明",
		"value_base | The value in the base unit",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is not in the notes:\n%s", want, strings.Join(got, "\n"))
		}
	}
}

// In the sheet's XML a number is the decimal of the data file, every digit of it.
func TestDigitsInTheSheet(t *testing.T) {
	_, list := example(t)
	sheet := part(t, list[1].XLSX, "xl/worksheets/sheet1.xml")
	var got []string
	for _, m := range regexp.MustCompile(`<c r="H\d+"( s="\d+")?( t="\w+")?><v>([^<]*)</v>`).FindAllStringSubmatch(sheet, -1) {
		got = append(got, m[2]+m[3])
	}
	if want := []string{"1158.30", "5100", "5120.5", "6000", "-0.50"}; !slices.Equal(got[1:], want) {
		t.Errorf("%q, expected %q", got[1:], want)
	}
	if strings.Contains(sheet, "<f>") {
		t.Error("there is a formula")
	}
	if core := part(t, list[1].XLSX, "docProps/core.xml"); strings.Count(core, "2024-01-20T00:00:00Z") != 2 {
		t.Errorf("times that are not those of the data: %s", core)
	}
}

func TestNumbersThatASpreadsheetWouldRoundAreText(t *testing.T) {
	for s, digits := range map[string]int{"0": 0, "-0.50": 1, "30080000000000": 14, "123456789012345": 15, "1234567890123456": 16, "0.00012": 2, "9000000000000000": 16, "1.0000000000000001": 17} {
		if got := significant(s); got != digits {
			t.Errorf("%s has %d significant digits, expected %d", s, got, digits)
		}
	}
	for s, want := range map[string]string{"1900-03-01": "61", "2000-01-01": "36526", "2023-06-30": "45107", "1900-02-28": "", "0012-01-01": ""} {
		if got := serial(s); got != want {
			t.Errorf("%s is day %q, expected %q", s, got, want)
		}
	}
}

func part(t *testing.T, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// readXLSX gives the cells of the first sheet as the other library reads them.
func readXLSX(t *testing.T, data []byte) [][]string {
	t.Helper()
	book, err := xlsx.OpenBinary(data)
	if err != nil {
		t.Fatal(err)
	}
	sheet := book.Sheets[0]
	rows := make([][]string, sheet.MaxRow)
	for i := range rows {
		rows[i] = make([]string, sheet.MaxCol)
		for j := range rows[i] {
			c, err := sheet.Cell(i, j)
			if err != nil {
				t.Fatal(err)
			}
			if rows[i][j] = c.Value; c.Type() == xlsx.CellTypeNumeric && c.Value != "" && c.GetNumberFormat() != "yyyy-mm-dd" {
				if shown, err := c.FormattedValue(); err != nil || shown != c.Value {
					t.Errorf("%s is shown as %s (%v)", c.Value, shown, err)
				}
			}
		}
	}
	return rows
}
