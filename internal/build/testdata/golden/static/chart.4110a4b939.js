// Reads the points of a chart out: with a pointer, or with the arrow keys when the chart has the focus. What is said comes
// from the table of the page, so it is in the page's language; without this script the table says it all.
for (const chart of document.querySelectorAll('.chart')) {
	const svg = chart.querySelector('svg');
	const points = svg ? pointsOf(svg) : [];
	if (!points.length) continue;
	const ring = document.createElementNS(svg.namespaceURI, 'circle');
	ring.setAttribute('class', 'c-read');
	ring.setAttribute('r', 18);
	const said = document.createElement('p');
	said.className = 'readout';
	said.setAttribute('role', 'status');
	svg.after(said);
	svg.tabIndex = 0;
	let at = -1;

	const read = (i) => {
		if (i === at || !points[i]) return;
		at = i;
		const { x, y, row, title } = points[i];
		ring.setAttribute('cx', x);
		ring.setAttribute('cy', y);
		svg.append(ring);
		const cells = document.getElementById(row)?.cells;
		said.textContent = cells ? [...cells].slice(0, 3).map((c) => c.innerText.trim().split('\n')[0]).filter(Boolean).join(' · ') : title;
	};
	const clear = () => {
		at = -1;
		ring.remove();
		said.textContent = '';
	};

	svg.addEventListener('keydown', (e) => {
		const to = { ArrowRight: at + 1, ArrowLeft: at < 0 ? points.length - 1 : at - 1, Home: 0, End: points.length - 1 }[e.key];
		if (e.key === 'Escape') clear();
		else if (to !== undefined) read(Math.min(Math.max(to, 0), points.length - 1));
		else return;
		e.preventDefault();
	});
	svg.addEventListener('pointermove', (e) => {
		const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
		const far = ({ x, y }) => (x - p.x) ** 2 + (y - p.y) ** 2 / 9;
		read(points.reduce((best, q, i) => (far(q) < far(points[best]) ? i : best), 0));
	});
	svg.addEventListener('pointerleave', () => svg.matches(':focus') || clear());
	svg.addEventListener('blur', clear);
}

// pointsOf lists the marks from left to right. In a chart of many points a line names its own, in the order of its corners.
function pointsOf(svg) {
	const list = [];
	for (const mark of svg.querySelectorAll('use[data-row]')) {
		list.push({ x: mark.x.baseVal.value, y: mark.y.baseVal.value, row: mark.dataset.row, title: mark.textContent });
	}
	for (const line of svg.querySelectorAll('path[data-rows]')) {
		const corners = line.getAttribute('d').match(/-?[\d.]+/g).map(Number);
		line.dataset.rows.split(' ').forEach((row, i) => list.push({ x: corners[2 * i], y: corners[2 * i + 1], row, title: '' }));
	}
	return list.sort((a, b) => a.x - b.x);
}
