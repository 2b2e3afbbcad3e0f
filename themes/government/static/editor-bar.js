/*
 * The bar of the edit mode: whether what was done is stored, the way back and forth, what can be added, the way out. It stands
 * before the windows in the order of focus and at the lower edge of the screen.
 */
import {openCatalogue} from "./catalogue.js";
import {restoreDefault} from "./editor-dialogs.js";
import {element, icon, iconButton, openMenu, text} from "./ui.js";

export class Bar {
  constructor(editor) {
    this.editor = editor;
    this.status = element("span", {class: "tz-save-state", role: "status"});
    this.retry = element("button", {type: "button", class: "tz-quiet", hidden: true, click: () => editor.saver.again()}, text("retry"));
    this.undo = iconButton("undo", text("undo"), () => editor.undo());
    this.redo = iconButton("redo", text("redo"), () => editor.redo());
    this.addButton = button("add", text("addWindow"), () => openCatalogue(editor), {"aria-expanded": "false", class: "tz-button tz-with-icon"});
    const settings = iconButton("settings", text("settings"), () => openMenu(settings, text("settings"), this.#settings()), {"aria-haspopup": "menu"});
    this.bar = element("div", {class: "tz-edit-bar", role: "region", "aria-label": text("bar")},
      element("span", {class: "tz-save"}, this.status, this.retry), this.undo, this.redo, this.addButton,
      editor.layer ? null : settings, ...this.#endings());
    this.help = element("p", {id: "tz-edit-help", class: "tz-hidden"}, text("help"));
    editor.canvas.grid.before(this.bar, this.help);
    this.state("saved");
  }

  #endings() {
    const {editor} = this;
    if (!editor.layer) {
      return [element("button", {type: "button", class: "tz-button tz-main", click: () => editor.finish()}, text("done"))];
    }
    return [element("button", {type: "button", class: "tz-button", click: () => editor.finish()}, text("layer.back")),
      element("button", {type: "button", class: "tz-button tz-main", click: () => editor.saver.open()}, text("layer.save"))];
  }

  #settings() {
    const {editor} = this;
    const restore = editor.portal.page.own ? [] : [{label: text("restore"), run: () => restoreDefault(editor)}, null];
    const tabs = run => () => import("./tabs.js").then(run);
    return [...restore,
      {label: text("tab.rename"), run: tabs(({rename}) => rename(editor.portal.page))},
      {label: text("tab.copy"), run: tabs(({copy}) => copy(editor.portal.page))},
      {label: text("tab.share"), run: tabs(({share}) => share(editor.portal.page))},
      ...editor.portal.page.own ? [null, {label: text("tab.delete"), run: tabs(({remove}) => remove(editor.portal.page))}] : []];
  }

  /** The way in: what is done most often has the focus. */
  focus() {
    this.addButton.focus({preventScroll: true});
  }

  /** Shows whether what was done is stored: saved, pending, saving or failed. */
  state(name) {
    const shown = text(this.editor.layer ? `layer.state.${name}` : `state.${name}`);
    if (this.status.textContent !== shown) {
      this.status.replaceChildren(shown);
    }
    this.bar.dataset.state = name;
    this.retry.hidden = name !== "failed";
  }

  refresh() {
    const {undoable, redoable} = this.editor.arrangement;
    label(this.undo, undoable, "undo");
    label(this.redo, redoable, "redo");
  }

  remove() {
    this.bar.remove();
    this.help.remove();
  }
}

/** A step that can't be taken keeps its button focusable, so that the focus is not lost on the last one. */
function label(step, what, key) {
  step.setAttribute("aria-disabled", String(what === undefined));
  step.title = what ? text(`${key}.what`, what) : text(key);
  step.setAttribute("aria-label", step.title);
}

function button(name, shown, click, attributes) {
  return element("button", {type: "button", click, ...attributes}, icon(name), element("span", {}, shown));
}
