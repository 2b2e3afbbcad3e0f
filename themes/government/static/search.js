/*
 * The search box as a combobox with a grouped list (ARIA Authoring Practices, "Editable Combobox With List Autocomplete"):
 * the focus stays in the box, the arrows move in the list, Enter goes there; without a choice Enter opens the search page.
 */
import {api} from "./api.js";

const PAUSE_MILLIS = 150;

export function attach(form) {
  const input = form.querySelector("input");
  const words = form.dataset;
  const list = document.createElement("div");
  list.id = "found";
  list.className = "tz-found";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.getAttribute("aria-label"));
  list.hidden = true;
  const said = document.createElement("p");
  said.className = "tz-hidden";
  said.setAttribute("role", "status");
  const nothing = document.createElement("div");
  nothing.className = "tz-found";
  nothing.hidden = true;
  form.append(list, nothing, said);
  for (const [name, value] of Object.entries({role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id,
    "aria-expanded": "false", "aria-haspopup": "listbox"})) {
    input.setAttribute(name, value);
  }

  let options = [];
  let at = -1;
  let timer;
  let asked = 0; // only the last question is answered

  function select(index) {
    options[at]?.setAttribute("aria-selected", "false");
    at = index;
    const option = options[at];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({block: "nearest"});
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    clearTimeout(timer);
    asked++;
    list.hidden = true;
    nothing.hidden = true;
    input.setAttribute("aria-expanded", "false");
    select(-1);
  }

  /** The text with what was typed marked; what was found by its sound has no mark. A text in pieces says itself which are marked. */
  function marked(text, query) {
    const title = document.createElement("span");
    title.className = "tz-subject";
    if (Array.isArray(text)) {
      for (const {text: piece, hit} of text) {
        const part = document.createElement(hit ? "mark" : "span");
        part.textContent = piece;
        title.append(part);
      }
      return title;
    }
    const start = text.toLowerCase().indexOf(query.toLowerCase());
    if (start < 0) {
      title.textContent = text;
    } else {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, start + query.length);
      title.append(text.slice(0, start), mark, text.slice(start + query.length));
    }
    return title;
  }

  function group(label, hits, query) {
    if (hits.length === 0) {
      return [];
    }
    const box = document.createElement("div");
    box.setAttribute("role", "group");
    const head = document.createElement("div");
    head.setAttribute("role", "presentation");
    head.textContent = label;
    box.setAttribute("aria-label", label);
    box.append(head, ...hits.map(hit => {
      const option = document.createElement("div");
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.id = `found-${options.length}`;
      option.dataset.href = hit.href;
      const note = document.createElement("span");
      note.className = "tz-note";
      note.textContent = hit.note ?? "";
      option.append(marked(hit.title, query), note);
      options.push(option);
      return option;
    }));
    return [box];
  }

  function show(found, query) {
    options = [];
    const portlets = found.portlets.map(({title, href, page}) => ({title, href, note: page}));
    const people = found.people.map(person => ({title: person.name, note: `${person.unit} ${person.post}`.trim(),
      href: `${form.action}?q=${encodeURIComponent(person.username)}`}));
    const contents = [...found.contents];
    if (found.total > contents.length) {
      contents.push({title: [{text: words.all.replace("{0}", found.total), hit: false}], href: `${form.action}?q=${encodeURIComponent(query)}`});
    }
    list.replaceChildren(
      ...group(words.contents, contents, query),
      ...group(words.portlets, portlets.filter(hit => hit.note), query),
      ...group(words.addable, portlets.filter(hit => !hit.note), query),
      ...group(words.pages, found.pages, query),
      ...group(words.people, people, query));
    select(-1);
    const any = options.length > 0;
    list.hidden = !any;
    nothing.hidden = any;
    const why = document.createElement("p");
    why.textContent = words.none.replace("{0}", query);
    nothing.replaceChildren(why);
    input.setAttribute("aria-expanded", String(any));
    said.textContent = any ? words.count.replace("{0}", options.length) : why.textContent;
  }

  async function search() {
    const query = input.value.trim();
    const mine = ++asked;
    if (query === "") {
      close();
      return;
    }
    try {
      const found = await api("GET", `search?q=${encodeURIComponent(query)}`);
      if (mine === asked && form.contains(document.activeElement)) {
        show(found, query);
      }
    } catch {
      if (mine === asked) {
        close();
        said.textContent = words.failed;
      }
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE_MILLIS);
  }

  function go(href) {
    close();
    input.value = "";
    location.assign(href);
  }

  input.addEventListener("input", event => {
    if (!event.isComposing) { // pinyin being typed into an input method is not yet the word
      soon();
    }
  });
  input.addEventListener("compositionend", soon);
  input.addEventListener("keydown", event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        search();
      } else {
        const step = event.key === "ArrowDown" ? 1 : -1;
        const from = at < 0 && step < 0 ? 0 : at;
        select((from + step + options.length) % options.length);
      }
    } else if (event.key === "Enter" && options[at] && !list.hidden) {
      event.preventDefault();
      go(options[at].dataset.href);
    } else if (event.key === "Escape") {
      if (list.hidden && nothing.hidden) {
        input.value = "";
      }
      close();
      event.preventDefault();
    }
  });
  list.addEventListener("pointerdown", event => event.preventDefault()); // the focus stays in the box
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) {
      go(option.dataset.href);
    }
  });
  form.addEventListener("focusout", event => {
    if (!form.contains(event.relatedTarget)) {
      close();
    }
  });
  if (input.value) {
    soon();
  }
}
