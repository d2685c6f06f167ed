/*
 * What a task in Tasklist's list says of its issue: number, light, deadline, area, description; of another matter what
 * the server says of it. The cards that appear together are asked for together.
 */
import { element, light } from './element.js';
import { get } from './server.js';

const GATHER_MILLISECONDS = 30;
const MOST = 100;

let waiting = new Map();

export const taskCards = {
  id: 'xiaohao-issue-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  properties: { label: '问题' },
  render: (node, { taskId }) => {
    if (waiting.size === 0) {
      setTimeout(fill, GATHER_MILLISECONDS);
    }
    waiting.set(taskId, [...(waiting.get(taskId) ?? []), node]);
  }
};

async function fill() {
  const nodes = waiting;
  waiting = new Map();
  const ids = [...nodes.keys()];
  for (let from = 0; from < ids.length; from += MOST) {
    const some = ids.slice(from, from + MOST);
    const cards = await get('/api/task-cards?ids=' + some.map(encodeURIComponent).join(',')).catch(() => []);
    cards.forEach(card => nodes.get(card.id)?.forEach(node => node.replaceChildren(view(card))));
  }
}

function view(card) {
  return card.facts ? factView(card.facts) : issueView(card);
}

function factView(facts) {
  return element('div', { className: 'xh-card' },
    element('div', { className: 'xh-card-head' },
      element('b', {}, facts.heading),
      light(facts.light, facts.lightLabel),
      facts.due ? element('span', {}, '期限 ' + facts.due) : null),
    facts.text ? element('div', { className: 'xh-card-text' }, facts.text) : null);
}

function issueView(card) {
  const place = [card.area, card.place].filter(Boolean).join(' ');
  return element('div', { className: 'xh-card' },
    element('div', { className: 'xh-card-head' },
      element('b', {}, card.number),
      light(card.light, card.lightLabel),
      card.deadline ? element('span', {}, '期限 ' + card.deadline) : null),
    element('div', { className: 'xh-card-text' }, [place, card.description].filter(Boolean).join('：')),
    card.leadUnit ? element('div', { className: 'xh-card-unit' }, '牵头：' + card.leadUnit) : null);
}
