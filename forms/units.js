/* Fields that name units: the names of the government's units are offered while typing. */
import { element } from './element.js';
import { get } from './server.js';

const LIST = 'xh-units';
const SEPARATOR = '、';

let known = null;

/** Offers units in the fields marked data-xh-unit (any, or below the handling unit) or data-xh-units (several). */
export async function offerUnits(form, handlingUnit) {
  const fields = form.querySelectorAll('[data-xh-unit], [data-xh-units]');
  if (fields.length === 0) {
    return;
  }
  known = known ?? get('/api/units');
  const units = await known.catch(() => []);
  offer(form, LIST, units);
  offer(form, LIST + '-below', below(units, handlingUnit));
  form.querySelectorAll('[data-xh-unit]').forEach(field =>
    field.setAttribute('list', field.dataset.xhUnit === 'below' ? LIST + '-below' : LIST));
  form.querySelectorAll('[data-xh-units]').forEach(addChooser);
}

function offer(form, id, units) {
  form.append(element('datalist', { id }, units.map(unit => element('option', { value: unit.name }))));
}

function below(units, name) {
  const top = units.find(unit => unit.name === name);
  const found = new Set(top ? [top.code] : []);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    units.filter(unit => found.has(unit.parent)).forEach(unit => found.add(unit.code));
  }
  return units.filter(unit => found.has(unit.code) && unit !== top);
}

/** Several units: what is chosen is added to those already named. */
function addChooser(field) {
  const chooser = element('input', { type: 'text', list: LIST, placeholder: '输入名称选择单位，加到上面' });
  chooser.setAttribute('aria-label', '添加单位');
  chooser.addEventListener('change', event => {
    event.stopPropagation();
    const names = field.value.split(SEPARATOR).map(name => name.trim()).filter(Boolean);
    if (chooser.value && !names.includes(chooser.value)) {
      field.value = [...names, chooser.value].join(SEPARATOR);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    chooser.value = '';
  });
  field.after(chooser);
}
