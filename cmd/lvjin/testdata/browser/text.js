// No text is cut off, and no line of text lies upon another.
(() => {
	const wrong = [];
	const shown = (e) => e.checkVisibility({ visibilityProperty: true });
	const heading = document.querySelector('h1')?.textContent.trim();
	const onlyHeard = (e) => e.closest('.skip') || [...ancestors(e)].some((a) => {
		const s = getComputedStyle(a);
		return s.clipPath !== 'none' || a.clientWidth <= 1 && s.overflow === 'hidden';
	});
	function* ancestors(e) {
		for (; e && e !== document.body; e = e.parentElement) yield e;
	}

	for (const e of document.body.querySelectorAll('*')) {
		const s = getComputedStyle(e);
		const cutsX = /hidden|clip/.test(s.overflowX) && e.scrollWidth > e.clientWidth + 1;
		const cutsY = /hidden|clip/.test(s.overflowY) && e.scrollHeight > e.clientHeight + 1;
		if ((cutsX || cutsY) && e.textContent.trim() && shown(e) && !onlyHeard(e) && e.textContent.trim() !== heading) {
			wrong.push(`<${e.localName} class="${e.className}"> cuts off ${e.textContent.trim().slice(0, 40)}`);
		}
	}

	// The middle half of each line of each piece of text, from top to bottom.
	const lines = [];
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n; (n = texts.nextNode());) {
		if (!n.data.trim() || !shown(n.parentElement) || onlyHeard(n.parentElement)) continue;
		const range = document.createRange();
		range.selectNodeContents(n);
		for (const r of range.getClientRects()) {
			if (r.width > 2) lines.push({ n, left: r.left + 1, right: r.right - 1, top: r.top + r.height / 4, bottom: r.bottom - r.height / 4 });
		}
	}
	lines.sort((a, b) => a.top - b.top);
	lines.forEach((a, i) => {
		for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++) {
			const b = lines[j];
			if (a.n !== b.n && a.left < b.right && b.left < a.right) wrong.push(`“${a.n.data.trim().slice(0, 30)}” lies upon “${b.n.data.trim().slice(0, 30)}”`);
		}
	});
	return wrong.slice(0, 5);
})()
