/** Makes an element; children are nodes or texts, which are never read as HTML. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(properties).forEach(([key, value]) => {
    if (key in made && key !== 'list') {
      made[key] = value;
    } else {
      made.setAttribute(key, value);
    }
  });
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

const LIGHTS = { GREEN: 'green', YELLOW: 'yellow', RED: 'red', SERIOUS: 'serious' };

/** A light as word and colour; null where there is none. */
export function light(name, label) {
  return LIGHTS[name] ? element('span', { className: 'xh-light xh-light-' + LIGHTS[name] }, label) : null;
}

/** A moment such as 2021-06-01T10:00:00+08:00 as people here write it. */
export function moment(text) {
  return text ? text.slice(0, 16).replace('T', ' ') : '';
}
