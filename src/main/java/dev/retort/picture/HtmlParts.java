package dev.retort.picture;

/** Style and script of a page; neither has a character that XML or HTML reads as markup. */
final class HtmlParts {

    static final String STYLE = """
            :root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--faint:#59636e;--edge:#d1d9e0;--over:#f6f8fa;--link:#0550ae;
            --warn:#b42318}
            @media (prefers-color-scheme: dark){:root{--paper:#0d1117;--ink:#e6edf3;--faint:#9198a1;--edge:#30363d;--over:#161b22;
            --link:#79b8ff;--warn:#ff9b8f}}
            body{margin:0 auto;padding:1.2rem;max-width:80rem;background:var(--paper);color:var(--ink);
            font:15px/1.45 system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
            h1{font-size:1.4rem;margin:0 0 .6rem}
            a{color:var(--link)}
            code,.operations{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.87em}
            .facts{display:flex;flex-wrap:wrap;gap:.4rem 2rem;margin:0 0 .8rem}
            .facts div{min-width:0}
            dt{color:var(--faint);font-size:.85em}
            dd{margin:0;overflow-wrap:anywhere}
            .warning{color:var(--warn)}
            .legend{color:var(--faint);font-size:.87em;margin:.4rem 0}
            .legend span{white-space:nowrap;margin-right:1rem}
            .legend svg{vertical-align:-2px}
            .search{display:flex;flex-wrap:wrap;gap:.5rem;margin:.6rem 0}
            .search input{flex:1 1 14rem;max-width:30rem}
            .search input,.search button{font:inherit;padding:.25rem .6rem;border:1px solid var(--faint);border-radius:6px;
            background:var(--paper);color:var(--ink)}
            .search output{color:var(--faint);align-self:center}
            .revisions{list-style:none;margin:0;padding:0;overflow-x:auto}
            .revisions li[id]{display:grid;grid-template-columns:auto minmax(13rem,1fr)}
            .revisions li[hidden]{display:none}
            .revisions.found .lanes{visibility:hidden}
            .lanes{height:100%;min-height:32px;display:block;contain:size;overflow:hidden}
            summary{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:1rem;padding:3px .5rem;cursor:pointer;
            border-radius:6px;min-height:26px;list-style:none}
            summary::-webkit-details-marker{display:none}
            .what{position:relative;padding-left:1rem}
            .what::before{content:"\\25b8";color:var(--faint);position:absolute;left:0}
            details[open] .what::before{content:"\\25be"}
            summary:hover{background:var(--over)}
            .what{flex:1 1 20rem;min-width:0;overflow-wrap:anywhere}
            .what code{font-weight:600}
            .pending .what .message{color:var(--faint)}
            .state{padding-left:1rem;color:var(--faint);font-size:.87em;overflow-wrap:anywhere}
            .halfdone .state{color:var(--warn);font-weight:600}
            b{font-size:.75em;font-weight:600;padding:.1em .6em;border-radius:1em;overflow-wrap:anywhere}
            details dl{display:grid;align-items:baseline;grid-template-columns:max-content minmax(0,1fr);gap:.1rem .9rem;margin:.2rem .5rem}
            details dl div{display:contents}
            details{min-width:0}
            details[open]{border:1px solid var(--edge);border-radius:6px;margin:0 0 .5rem;padding-bottom:.4rem}
            li:target details{outline:2px solid var(--link)}
            .operations{margin:.4rem .5rem;padding-left:2.2rem;overflow-wrap:anywhere}
            .remark{margin:.4rem .5rem;color:var(--faint);white-space:pre-line;overflow-wrap:anywhere}
            @media print{body{max-width:none;padding:0;font-size:11px}.search{display:none}
            .revisions{overflow:visible}.revisions li[id]{break-inside:avoid}
            details::details-content{content-visibility:visible;display:block}}
            """;

    static final String SCRIPT = """
            'use strict';
            (() => {
              const list = document.getElementById('revisions');
              const rows = Array.from(list.children);
              const text = rows.map(row => row.textContent.toLowerCase());
              const tools = document.createElement('form');
              tools.className = 'search';
              tools.onsubmit = () => false;
              const input = document.createElement('input');
              input.type = 'search';
              input.placeholder = 'Find: id, message, label, operation, person';
              input.setAttribute('aria-label', 'Find revisions');
              const all = document.createElement('button');
              all.type = 'button';
              all.textContent = 'Open all';
              const count = document.createElement('output');
              tools.append(input, all, count);
              list.before(tools);
              const open = yes => { for (const row of rows) row.querySelector('details').open = yes; };
              all.onclick = () => {
                const yes = all.textContent === 'Open all';
                open(yes);
                all.textContent = yes ? 'Close all' : 'Open all';
              };
              input.oninput = () => {
                const words = input.value.toLowerCase().split(' ').filter(word => word !== '');
                let found = 0;
                rows.forEach((row, i) => {
                  row.hidden = !words.every(word => text[i].includes(word));
                  found += row.hidden ? 0 : 1;
                });
                list.classList.toggle('found', words.length !== 0);
                count.textContent = words.length === 0 ? '' : found + ' of ' + rows.length;
              };
              const target = () => {
                const row = document.querySelector('li:target');
                if (row) row.querySelector('details').open = true;
              };
              window.addEventListener('hashchange', target);
              window.addEventListener('beforeprint', () => open(true));
              window.addEventListener('load', target);
            })();
            """;

    private HtmlParts() {}
}
