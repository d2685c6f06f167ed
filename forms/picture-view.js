/* Pictures as they are shown: small, opening large, with when they were taken and what is striking about them. */
import { element, moment } from './element.js';

/** All of them under a title; null where there is none. */
export function gallery(title, pictures) {
  return pictures.length === 0 ? null : element('section', {}, element('h4', {}, title), shelf(pictures));
}

/** Before and after, side by side: what was found, and what the unit has handed in since it was last given back. */
export function comparison(issue, pictures) {
  const lastReturn = issue.history.filter(line => line.act === 'RETURNED').map(line => line.at).pop() ?? '';
  const found = pictures.filter(picture => picture.stage === 'BEFORE');
  const checked = pictures.filter(picture => picture.stage === 'CHECK');
  const after = pictures.filter(picture =>
    picture.stage === 'AFTER' && picture.round === issue.round && picture.at > lastReturn);
  return element('section', { className: 'xh-compare' },
    column('整改前', found.length > 0 ? found : checked, '登记时没有照片。'),
    column('整改后', after, '没有上交照片。'));
}

/** A picture that opens large on a click; a document that is no picture is offered by name. */
export function preview(id, name) {
  const address = '/api/evidence/' + encodeURIComponent(id);
  const picture = element('img', { src: address + '/thumbnail', alt: name, loading: 'lazy' });
  const link = element('a', { href: address, target: '_blank', title: '查看大图' }, picture);
  picture.addEventListener('error', () => picture.replaceWith(element('span', { className: 'xh-document' }, '查看材料')));
  return link;
}

function column(title, pictures, empty) {
  return element('div', {},
    element('h4', {}, title),
    pictures.length === 0 ? element('p', { className: 'xh-muted' }, empty) : shelf(pictures));
}

function shelf(pictures) {
  return element('div', { className: 'xh-gallery' }, pictures.map(figure));
}

function figure(picture, index) {
  return element('figure', {},
    preview(picture.id, '照片 ' + (index + 1)),
    element('figcaption', {},
      element('span', {},
        picture.takenAt ? '拍摄于 ' + moment(picture.takenAt) : picture.label + ' ' + moment(picture.at)),
      picture.warnings.map(warning)));
}

function warning(found) {
  return element('p', { className: found.information ? 'xh-muted' : 'xh-warning', title: found.rule ?? '' },
    element('b', {}, found.label + '：'), found.message);
}
