/*
 * The catalogue of windows: a drawer from the right beside the page, on a phone a sheet over it. What the office newly recommends
 * stands first. Found by title, keywords and pinyin initials; added by button, or carried to its place.
 */
import {api, part} from "./api.js";
import {Previews} from "./catalogue-preview.js";
import {bottom, move} from "./grid.js";
import {announce, element, icon, iconButton, narrow, text} from "./ui.js";

/** Opens the drawer of an editor, or brings the focus to it. */
export function openCatalogue(editor) {
  editor.drawer ??= new Catalogue(editor);
  editor.drawer.field.focus();
}

class Catalogue {
  #category = "";

  constructor(editor) {
    this.editor = editor;
    this.field = element("input", {type: "search", class: "tz-catalogue-find", autocomplete: "off", spellcheck: "false",
      "aria-label": text("catalogue.find"), placeholder: text("catalogue.find"), input: () => this.#show()});
    this.chips = element("div", {class: "tz-chips", role: "group", "aria-label": text("catalogue.categories")});
    this.list = element("div", {class: "tz-catalogue-list"}, element("div", {class: "tz-late"}, [1, 2, 3, 4].map(() => element("i"))));
    this.count = element("p", {class: "tz-hidden", role: "status"});
    this.box = element("aside", {class: "tz-drawer", id: "catalogue", role: "dialog", "aria-labelledby": "catalogue-title", keydown: event => this.#key(event)},
      element("header", {class: "tz-drawer-head"}, element("h2", {id: "catalogue-title"}, text("catalogue")),
        iconButton("close", text("close"), () => this.close())),
      this.field, this.chips, this.count, this.list);
    this.list.addEventListener("pointerdown", event => this.#press(event));
    this.previews = new Previews(this.box, this.list, portlet => this.#pixels(portlet));
    document.body.append(this.box);
    document.body.classList.add("tz-with-drawer");
    editor.bar.addButton.setAttribute("aria-expanded", "true");
    this.#remeasure();
    this.#load();
  }

  close() {
    this.previews.hide();
    this.box.remove();
    this.editor.drawer = undefined;
    document.body.classList.remove("tz-with-drawer");
    this.editor.bar.addButton.setAttribute("aria-expanded", "false");
    this.#remeasure();
    if (this.editor.bar.addButton.isConnected) {
      this.editor.bar.addButton.focus({preventScroll: true});
    }
  }

  /** The grid has another width while the drawer is open. */
  #remeasure() {
    this.editor.canvas.measure();
    this.editor.canvas.show(this.editor.arrangement.windows, {glide: false});
  }

  #key(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (this.previews.beside) {
        this.previews.hide();
      } else if (this.field.value && event.target === this.field) {
        this.field.value = "";
        this.#show();
      } else {
        this.close();
      }
    }
  }

  async #load() {
    try {
      this.content = await api("GET", `catalogue?page=${part(document.body.dataset.page)}`);
      this.#showChips();
      this.#show();
    } catch (error) {
      this.list.replaceChildren(element("p", {class: "tz-empty"}, error.message || text("unreachable"), " ",
        element("button", {type: "button", class: "tz-button", click: () => this.#load()}, text("retry"))));
    }
  }

  /** After a change on the page: how many of a kind are there, what is still offered. */
  refresh() {
    if (this.content) {
      this.#show();
    }
  }

  #showChips() {
    const used = this.content.categories.filter(category => this.content.portlets.some(portlet => portlet.category === category.id));
    const chip = (id, title) => element("button", {type: "button", class: "tz-chip", "aria-pressed": String(id === this.#category), click: ({currentTarget}) => {
      this.#category = id;
      this.chips.querySelectorAll("button").forEach(other => other.setAttribute("aria-pressed", String(other === currentTarget)));
      this.#show();
    }}, title);
    this.chips.replaceChildren(chip("", text("catalogue.all")), ...used.map(category => chip(category.id, category.title)));
  }

  #show() {
    const focused = document.activeElement?.closest(".tz-entry")?.dataset.key;
    this.previews.hide();
    const sought = normal(this.field.value);
    const offers = this.editor.portal.offered.filter(window => !this.#category && !this.editor.arrangement.find(window.id)
      && matches({...this.content.portlets.find(portlet => portlet.portlet === window.portlet), title: window.title}, sought));
    const portlets = this.content.portlets.filter(portlet => (!this.#category || portlet.category === this.#category) && matches(portlet, sought))
      .sort((a, b) => rank(a, sought) - rank(b, sought));
    this.list.replaceChildren(
      ...section(text("catalogue.offered"), offers.map(window => this.#offer(window))),
      ...section(offers.length > 0 ? text("catalogue.portlets") : undefined, portlets.map(portlet => this.#entry(portlet))));
    if (offers.length + portlets.length === 0) {
      this.list.append(element("p", {class: "tz-empty"}, text("catalogue.none", this.field.value)));
    }
    this.count.textContent = text("catalogue.count", offers.length + portlets.length);
    if (focused) {
      this.list.querySelector(`[data-key="${CSS.escape(focused)}"] button`)?.focus({preventScroll: true});
    }
  }

  /** How many windows of a portlet the page has now, those not stored yet included. */
  #onPage(portlet) {
    return this.editor.arrangement.windows.filter(window => window.portlet === portlet.portlet).length;
  }

  #entry(portlet) {
    const onPage = this.#onPage(portlet);
    const full = portlet.several === false && onPage > 0;
    const note = portlet.switchedOff ?? (onPage > 0 ? text("catalogue.onPage", onPage) : "");
    return this.#card({key: portlet.portlet, title: portlet.title, description: portlet.description, note, portlet,
      off: full || portlet.switchedOff !== null, add: () => this.#window(portlet)});
  }

  #offer(window) {
    return this.#card({key: String(window.id), title: window.title, description: text("catalogue.offeredBy", text(`layer.${window.origin}`)), note: "",
      portlet: this.content.portlets.find(portlet => portlet.portlet === window.portlet) ?? window, off: false, add: () => window});
  }

  #card({key, title, description, note, portlet, off, add}) {
    const id = `entry-${key.replace(/\W+/g, "-")}`;
    const button = element("button", {type: "button", class: "tz-button tz-with-icon", "aria-labelledby": `${id}-add ${id}`, disabled: off,
      click: () => this.#add(add())}, icon("add"), element("span", {id: `${id}-add`}, text("catalogue.add")));
    const look = element("button", {type: "button", class: "tz-button tz-look-button", "aria-expanded": "false", "aria-labelledby": `${id}-look ${id}`,
      click: () => this.previews.toggle(card)}, element("span", {id: `${id}-look`}, text("catalogue.look")));
    const card = element("article", {class: off ? "tz-entry tz-off" : "tz-entry", "data-key": key, "data-portlet": portlet.portlet, "aria-labelledby": id},
      element("i", {class: `tz-icon tz-icon-${portlet.category ?? "other"}`}),
      element("div", {}, element("h3", {id}, title), element("p", {}, description), note ? element("p", {class: "tz-entry-note"}, note) : null),
      element("div", {class: "tz-entry-acts"}, look, button));
    card.made = off ? undefined : add;
    return card;
  }

  /** How wide a new window of a portlet would be on the page. */
  #pixels(portlet) {
    const {canvas} = this.editor;
    const {width = 6} = this.content.portlets.find(other => other.portlet === portlet) ?? {};
    return narrow.matches ? canvas.full : width * canvas.column - canvas.gap;
  }

  #window({portlet, title, width, height}) {
    return {id: `new-${crypto.randomUUID?.() ?? Math.random().toString(36).slice(2)}`, portlet, title, x: 0, y: 0, width, height, autoHeight: false, minimized: false,
      mustStay: false, fixedPlace: false, pushed: false, origin: this.editor.layer ? this.editor.layer.split("/")[0] : "PERSONAL", removable: true, movable: true};
  }

  #add(window) {
    if (narrow.matches) {
      this.close();
    }
    this.editor.addWindow(window);
  }

  /** A card is carried into the grid by mouse or pen; a finger scrolls the list and uses the button. */
  #press(event) {
    const card = event.target.closest(".tz-entry");
    if (!card?.made || event.button !== 0 || event.pointerType === "touch" || event.target.closest("button") || narrow.matches) {
      return;
    }
    event.preventDefault();
    this.editor.beginGesture();
    const from = {x: event.clientX, y: event.clientY};
    const stop = new AbortController();
    const options = {signal: stop.signal};
    addEventListener("pointerup", () => stop.abort(), options);
    addEventListener("pointermove", moved => {
      if (Math.hypot(moved.clientX - from.x, moved.clientY - from.y) > 4) {
        stop.abort();
        this.editor.pointer.take(new Bringing(this.editor, card, card.made()), moved);
      }
    }, options);
  }
}

/** A window on its way from the catalogue into the grid. */
class Bringing {
  constructor(editor, card, window) {
    const {windows} = editor.arrangement;
    Object.assign(this, {editor, card, window: {...window, x: 0, y: bottom(windows)}, windows: undefined, cell: [], scrolls: false});
  }

  start() {
    this.editor.drawer.previews.hide();
    this.ghost = element("div", {class: "tz-ghost", "aria-hidden": "true"}, this.window.title);
    document.body.append(this.ghost);
    this.card.classList.add("tz-taken");
    this.editor.canvas.grid.classList.add("tz-carrying");
    const box = this.editor.canvas.grid.getBoundingClientRect();
    this.corner = {left: box.left, top: box.top + scrollY, right: box.right};
  }

  to(left, top, at) {
    const {canvas, arrangement} = this.editor;
    this.ghost.style.translate = `${at.x + 8}px ${at.y + 8}px`;
    const inside = at.x < this.card.parentElement.getBoundingClientRect().left && at.x > this.corner.left;
    this.scrolls = inside; // not while it is still over the list
    const cell = inside ? [Math.floor((at.x - this.corner.left - canvas.origin.left) / canvas.column - this.window.width / 2),
      Math.max(0, Math.floor((at.y + scrollY - this.corner.top - canvas.origin.top) / canvas.row))] : [undefined, undefined];
    if (cell[0] === this.cell[0] && cell[1] === this.cell[1]) {
      return;
    }
    this.cell = cell;
    this.windows = inside ? move([...arrangement.windows, this.window], this.window.id, ...cell) : undefined;
    if (this.windows) {
      canvas.preview(this.windows, this.window.id);
    } else {
      canvas.show(arrangement.windows);
    }
  }

  end(kept) {
    const {canvas, arrangement} = this.editor;
    this.ghost.remove();
    this.card.classList.remove("tz-taken");
    canvas.grid.classList.remove("tz-carrying");
    if (kept && this.windows) {
      this.editor.insert(this.windows, this.window.id);
    } else {
      canvas.show(arrangement.windows);
      announce(text("cancelled", this.window.title));
    }
  }
}

const normal = value => value.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** Title, keywords and pinyin: by any part of a word, by initials from their beginning. */
function matches({title, description = "", keywords = [], pinyin = []}, sought) {
  return sought === "" || [title, description, ...keywords].some(word => normal(word).includes(sought))
    || pinyin.some(word => normal(word).includes(sought));
}

/** What is found in the title comes first. */
function rank({title, pinyin = []}, sought) {
  return sought === "" ? 0 : normal(title).startsWith(sought) ? 0 : normal(title).includes(sought) ? 1 : pinyin.some(word => word.startsWith(sought)) ? 2 : 3;
}

function section(heading, cards) {
  return cards.length === 0 ? [] : [heading ? element("h3", {class: "tz-drawer-section"}, heading) : "", ...cards];
}
