// Narrows a list by several values together. On its first page the links to the values' pages become boxes to tick; on
// others they lead there. The state is in the address.
{
	const nav = document.querySelector('.facets');
	const whole = nav.querySelector('a');
	const find = nav.querySelector('input'); // on the first page only
	const facetOf = (value) => value.split('/')[0];
	const boxes = [...nav.querySelectorAll('a')].filter((a) => /\/by\/\w+\/[^/]+\/$/.test(a.pathname)).map((a) => {
		const count = a.querySelector('small');
		return { a, count, all: count.textContent, page: a.href, value: a.pathname.split('/').slice(-3, -1).join('/') };
	});
	let chosen = new Set(boxes.filter(({ a }) => a.matches('[aria-current]')).map(({ value }) => value));

	const toggled = (value) => {
		const values = new Set(chosen);
		if (!values.delete(value)) values.add(value);
		return values;
	};
	const address = (values) => {
		const query = new URLSearchParams([...values].map((value) => value.split('/')));
		if (find?.value) query.append('q', find.value);
		return whole.pathname + (`${query}` && `?${query}`);
	};
	const lead = () => boxes.forEach(({ a, value }) => (a.href = address(toggled(value))));

	if (find) narrow();
	else lead();

	function narrow() {
		const list = document.querySelector('.cards');
		const said = document.querySelector('main [role=status]');
		const pages = document.querySelector('.pages');
		const more = document.querySelector('.show-more');
		const hint = nav.querySelector('summary small');
		const [first, total, names] = [[...list.children], said.textContent, hint.textContent];
		const step = 50;
		const fold = (text) => text.normalize('NFKC').toLowerCase();
		let most = step;
		let entries; // {title, values, li}

		const load = async () => {
			if (!more) return first.map((li) => ({ title: fold(li.querySelector('a').textContent), values: li.dataset.in.split(' '), li }));
			const rows = await (await fetch(nav.dataset.entries)).json();
			return rows.map((row) => ({ title: fold(row.title), values: row.in.split(' '), row }));
		};
		const drawn = ({ row }) => {
			const li = document.querySelector('template').content.firstElementChild.cloneNode(true);
			const { href, title, lang, date, text = '' } = row;
			Object.assign(li.querySelector('a'), { href, textContent: title }, lang && { lang, hreflang: lang });
			const time = document.createElement(date ? 'time' : 'span');
			li.querySelector('.meta').append(Object.assign(time, { textContent: text }, date && { dateTime: date }));
			return li;
		};
		const show = (left, counts) => {
			list.replaceChildren(...left.slice(0, most).map((e) => (e.li ??= drawn(e))));
			for (const { a, count, all, value } of boxes) {
				count.textContent = counts ? (counts[value] ?? 0) : all;
				a.ariaChecked = chosen.has(value);
			}
			for (const d of nav.querySelectorAll('li details:has([aria-checked="true"])')) d.open = true;
			hint.textContent = boxes.filter(({ value }) => chosen.has(value)).map(({ a }) => a.firstChild.data).join(' ') || names;
			whole.ariaCurrent = counts ? null : 'page';
			if (pages) pages.hidden = !!counts;
			if (more) more.hidden = left.length <= most;
			said.textContent = counts ? nav.dataset.shown.replace('#', left.length) : total;
			lead();
		};
		// An entry is left if it has a chosen value of each facet. A value counts those left if it were chosen too.
		const draw = async () => {
			if (chosen.size || find.value) entries ??= await load();
			const text = fold(find.value.trim());
			if (!chosen.size && !text) return show(first.map((li) => ({ li })));
			const facets = [...new Set([...chosen].map(facetOf))];
			const left = [], counts = {};
			for (const e of entries) {
				if (!e.title.includes(text)) continue;
				const missed = facets.filter((f) => !e.values.some((v) => facetOf(v) === f && chosen.has(v)));
				if (!missed.length) left.push(e);
				if (missed.length > 1) continue;
				for (const v of e.values) if (!missed.length || facetOf(v) === missed[0]) counts[v] = (counts[v] ?? 0) + 1;
			}
			show(left, counts);
		};
		const go = (change, values, page) => {
			chosen = values;
			most = step;
			history[change](null, '', address(chosen));
			draw().catch(() => page && location.assign(page));
		};
		const read = () => {
			const query = new URLSearchParams(location.search);
			chosen = new Set(boxes.map(({ value }) => value).filter((v) => query.getAll(facetOf(v)).includes(v.split('/')[1])));
			find.value = query.get('q') ?? '';
			draw();
		};

		for (const { a, value, page } of boxes) {
			a.role = 'checkbox';
			a.addEventListener('click', (e) => {
				if (e.ctrlKey || e.metaKey || e.shiftKey) return;
				e.preventDefault();
				go('pushState', toggled(value), page);
			});
			a.addEventListener('keydown', (e) => {
				if (e.key !== ' ') return;
				e.preventDefault();
				a.click();
			});
		}
		whole.addEventListener('click', (e) => {
			e.preventDefault();
			find.value = '';
			go('pushState', new Set());
		});
		find.addEventListener('input', () => go('replaceState', chosen));
		more?.firstElementChild.addEventListener('click', () => {
			most += step;
			draw();
		});
		addEventListener('popstate', read);
		read();
	}
}
