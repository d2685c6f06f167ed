/* The ledger by keyboard and as one types. Without this file its form and links do the same, page by page. */
const WAIT = 300;
const COLUMNS = {
  light: "亮灯", status: "状态", area: "责任区域", unit: "牵头单位", units: "全部单位", measures: "措施", closed: "销号日期", deadline: "整改期限",
};
const UNREACHED = "没有连上服务器，请检查网络后再试，或按“查询”。";
const HIDDEN_AT_FIRST = ["units", "measures", "closed"];
const KEPT = "xiaohao.ledger.columns.hidden";

const form = document.getElementById("filter");
const results = () => document.getElementById("results");
let asked = 0;
let timer;

function address() {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (String(value).trim()) values.append(name, String(value).trim());
  }
  return `${form.action.replace(location.origin, "")}?${values}`;
}

/* The address whose issues are shown. A step back leads to what was chosen before, not to each letter that was typed. */
let shown = location.search;
addEventListener("popstate", () => { if (location.search !== shown) location.reload(); });

/* Only the last answer counts; one that comes late is dropped. */
async function show(where, keep) {
  const mine = ++asked;
  const busy = setTimeout(() => results().setAttribute("aria-busy", "true"), WAIT);
  try {
    const answer = await fetch(where, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.getElementById("results");
    if (mine !== asked) return;
    if (new URL(answer.url).pathname === "/login") {
      location.assign(where); // signed in again, one is back at what was asked for
      return;
    }
    if (!answer.ok || !found) {
      tell(page.querySelector(".notice-words")?.textContent ?? UNREACHED);
      return;
    }
    results().replaceWith(found);
    history[keep](null, "", where);
    shown = location.search;
    document.querySelectorAll("[data-here]").forEach((place) => { place.value = where; });
    document.querySelectorAll(".page-ways a[download]").forEach((link, at) => {
      link.href = page.querySelectorAll(".page-ways a[download]")[at]?.href ?? link.href;
    });
    counted();
  } catch {
    if (mine === asked) tell(UNREACHED); // what the browser says of it is English
  } finally {
    clearTimeout(busy);
    results().removeAttribute("aria-busy");
  }
}

function tell(said) {
  results().querySelector(".results-fault")?.remove();
  const words = document.createElement("p");
  words.className = "results-fault";
  words.setAttribute("role", "alert");
  words.textContent = said;
  results().prepend(words);
}

form.addEventListener("input", (event) => {
  clearTimeout(timer);
  if (event.isComposing) return;
  const typed = event.target.type === "search";
  timer = setTimeout(() => show(address(), typed ? "replaceState" : "pushState"), typed ? WAIT : 0);
});
form.addEventListener("compositionend", () => { timer = setTimeout(() => show(address(), "replaceState"), WAIT); });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  show(address(), "replaceState");
});

/* --- columns, kept in this browser --- */
function hidden() {
  try { return JSON.parse(localStorage.getItem(KEPT)) ?? HIDDEN_AT_FIRST; } catch { return HIDDEN_AT_FIRST; }
}

function apply(names) {
  const ledger = document.querySelector(".ledger");
  for (const name of Object.keys(COLUMNS)) ledger.classList.toggle(`hide-${name}`, names.includes(name));
}

function offerColumns() {
  const place = document.getElementById("columns");
  for (const [name, word] of Object.entries(COLUMNS)) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = !hidden().includes(name);
    box.addEventListener("change", () => {
      const names = hidden().filter((each) => each !== name).concat(box.checked ? [] : [name]);
      try { localStorage.setItem(KEPT, JSON.stringify(names)); } catch { /* kept for this visit only */ }
      apply(names);
    });
    label.append(box, ` ${word}`);
    place.append(label);
  }
  document.querySelectorAll(".tool-columns, .tool-keys").forEach((tool) => { tool.hidden = false; });
  apply(hidden());
}

/* --- the chosen --- */
const boxes = () => [...document.querySelectorAll(".ledger-table .cell-pick input")];

function counted() {
  const all = document.querySelector("[data-pick-all]");
  const chosen = boxes().filter((box) => box.checked);
  if (all) {
    all.hidden = boxes().length === 0;
    const box = all.querySelector("input");
    box.checked = chosen.length > 0 && chosen.length === boxes().length;
    box.indeterminate = chosen.length > 0 && !box.checked;
  }
  const count = document.querySelector("[data-count]");
  if (count) {
    count.textContent = chosen.length > 0 ? `已选中${chosen.length}个` : "勾选";
    document.querySelector("[data-count-words]").textContent = chosen.length > 0 ? "，可以：" : "问题后可以：";
  }
}

/* What waits for dispatch stands in the form for it as well. */
function pick(box) {
  const twin = document.querySelector(`[data-dispatch] input[name="number"][value="${CSS.escape(box.value)}"]`);
  if (twin) twin.checked = box.checked;
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-pick-all] input")) {
    boxes().forEach((box) => { box.checked = event.target.checked; pick(box); });
  } else if (event.target.matches(".ledger-table .cell-pick input")) {
    pick(event.target);
  } else {
    return;
  }
  counted();
});
document.addEventListener("submit", (event) => {
  const inDispatch = event.target.matches("[data-dispatch]");
  const none = inDispatch ? !event.target.querySelector("[name=number]:checked") : boxes().every((box) => !box.checked);
  if ((inDispatch || event.target.matches("[data-chosen]")) && none) {
    event.preventDefault();
    tell(inDispatch ? "请先勾选要交办的问题。" : "请先在表中勾选问题。");
    results().querySelector(".results-fault").scrollIntoView({ block: "center" });
    return;
  }
  if (inDispatch) {
    const button = event.target.querySelector("[type=submit]");
    button.disabled = true;
    button.textContent = "正在交办，请稍候…";
  }
});
/* Whoever comes back by the browser's button finds the form as it was. */
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

/* --- keyboard --- */
const rows = () => [...document.querySelectorAll(".ledger-table tbody tr")];

function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex((row) => row.classList.contains("is-current"));
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
  all.forEach((row) => row.classList.toggle("is-current", row === next));
  const link = next.querySelector(".cell-number a");
  link.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

const KEYS = {
  "/": () => form.querySelector("[type=search]").focus(),
  j: () => move(1),
  k: () => move(-1),
  x: () => document.querySelector("tr.is-current .cell-pick input")?.click(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input:not([type=checkbox]), select, textarea, [contenteditable]");
  if (event.key === "Escape" && typing) {
    event.preventDefault(); // what was searched for stays
    event.target.blur();
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

offerColumns();
counted();
