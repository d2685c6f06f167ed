/* The upper part of a form whose task is not about one issue: what the server says of it, as text, facts and tables. */
import { element, light } from './element.js';
import { preview } from './picture-view.js';

export function factSheet(sheet) {
  return [
    head(sheet),
    sheet.facts.length > 0 ? facts(sheet.facts) : null,
    ...sheet.tables.map(table),
    sheet.evidenceIds.length > 0 ? evidence(sheet.evidenceIds) : null,
    sheet.links.length > 0 ? links(sheet.links) : null
  ].filter(Boolean);
}

function head(sheet) {
  return element('header', { className: 'xh-head' },
    element('div', { className: 'xh-head-line' },
      element('strong', {}, sheet.heading),
      light(sheet.light, sheet.lightLabel)),
    sheet.text ? element('p', { className: 'xh-description' }, sheet.text) : null);
}

function facts(rows) {
  return element('dl', { className: 'xh-facts' },
    rows.filter(({ value }) => value).map(({ label, value }) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, value))));
}

function table({ title, head: headings, rows }) {
  return element('section', { className: 'xh-table' },
    element('h4', {}, title),
    rows.length === 0
      ? element('p', { className: 'xh-muted' }, '没有。')
      : element('div', { className: 'xh-table-scroll' },
        element('table', {},
          element('thead', {}, element('tr', {}, headings.map(text => element('th', { scope: 'col' }, text)))),
          element('tbody', {}, rows.map(row =>
            element('tr', {}, row.map((text, index) => cell(text, headings[index]))))))));
}

function cell(text, heading) {
  const made = element('td', {}, text ?? '');
  made.dataset.heading = heading ?? '';
  return made;
}

function evidence(ids) {
  return element('section', {},
    element('h4', {}, '照片和材料'),
    element('div', { className: 'xh-gallery' },
      ids.map((id, index) => element('figure', {}, preview(id, '材料 ' + (index + 1))))));
}

function links(all) {
  return element('p', { className: 'xh-links' },
    all.map(({ label, address }) => element('a', { href: address, target: '_blank' }, label)));
}
