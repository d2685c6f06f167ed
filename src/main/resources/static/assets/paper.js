/* What is folded up on the screen stands open on paper: a chart is not printed, the table behind it is. */
const FOLDED = 'details.chart-data:not([open])';

addEventListener('beforeprint', () => {
  document.querySelectorAll(FOLDED).forEach(each => {
    each.open = true;
    each.dataset.unfolded = '';
  });
});
addEventListener('afterprint', () => {
  document.querySelectorAll('details[data-unfolded]').forEach(each => {
    each.open = false;
    delete each.dataset.unfolded;
  });
});
