// In colors that the reader has forced upon the page, every mark of a chart differs from the paper. Two kinds of marks are
// cut out of a bar, and so have its color.
(() => {
	const paper = getComputedStyle(document.documentElement).backgroundColor;
	const drawn = (mark) => {
		const s = getComputedStyle(mark);
		return (mark.localName === 'use' ? [s.color] : [s.stroke, s.fill]).filter((color) => color !== 'none');
	};
	const marks = [...document.querySelectorAll('svg.c-svg :is(use, path, line, rect, circle, text):not(.c-cut, .c-inward)')];
	if (!matchMedia('(forced-colors: active)').matches) return ['no colors are forced'];
	return marks.filter((mark) => drawn(mark).every((color) => color === paper)).slice(0, 5)
		.map((mark) => `<${mark.localName} class="${mark.getAttribute('class')}"> is drawn in the color of the page`);
})()
