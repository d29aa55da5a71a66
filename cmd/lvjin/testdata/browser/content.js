// What a page says and to which pages it leads, without what there is only to be operated or announced.
(() => {
	const controls = 'button, form, dialog, select, label, output, [role=checkbox], [role=status], [aria-live], script, style, noscript';
	const parts = [...document.querySelectorAll('a[href]')].filter((a) => !a.closest(controls)).map((a) => a.href.replace(/[?#].*/, ''));
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n; (n = texts.nextNode());) {
		const e = n.parentElement;
		if (n.data.trim() && e.checkVisibility() && !e.closest(controls)) parts.push(n.data.trim());
	}
	return parts;
})()
