/*
 * Editors beside each other; comes after PrimeFaces' texteditor.js. It lets an editor that was left give up the selection 200 ms
 * later; by then that may be another's, in which somebody already writes.
 */
(() => {
  const {blur} = Quill.prototype;
  Quill.prototype.blur = function () {
    const place = getSelection().anchorNode;
    if (place && !this.root.contains(place)) {
      this.selection.update("user"); // tells that nothing is selected here any more
    } else {
      blur.call(this);
    }
  };
})();

/*
 * An editor is left as any field is (WCAG 2.1.2): Tab and Shift+Tab lead on and back, Escape leads to its buttons. What Quill does at Tab
 * with the lines of a list, Ctrl+] and Ctrl+[ do.
 */
(() => {
  const {bindings} = Quill.import("modules/keyboard").DEFAULTS;
  for (const [name, {key}] of Object.entries(bindings)) {
    if (key === "Tab") {
      delete bindings[name];
    }
  }
  const moved = (key, by) => ({key, shortKey: true, format: ["list", "indent", "blockquote"], handler() {
    this.quill.format("indent", by, "user");
  }});
  bindings.indent = moved("]", "+1");
  bindings.outdent = moved("[", "-1");
  bindings.leave = {key: "Escape", handler() {
    this.quill.getModule("toolbar")?.container.querySelector("button, [tabindex='0']")?.focus();
  }};
})();

/*
 * Tables, for which Quill has a module, and what that lacks: the first row as a head (th for the server, EditorMarkup), buttons, and tables that are pasted. A cell has
 * one line of words: headings and lists are not made in it, the lines of a pasted cell are joined, and what reaches over columns gets empty cells beside it.
 */
(() => {
  const {ClassAttributor, Scope} = Quill.import("parchment");
  const Delta = Quill.import("delta");
  const Clipboard = Quill.import("modules/clipboard");
  const icons = Quill.import("ui/icons");
  const {handlers} = Quill.import("modules/toolbar").DEFAULTS;
  const {clean, list} = handlers;
  const SPAN_MAX = 20;

  Quill.register(new ClassAttributor("head", "ql-head", {scope: Scope.BLOCK, whitelist: ["row"]}));
  Quill.DEFAULTS.modules.table = true;
  Object.assign(icons.header, {4: icons.header[1], 5: icons.header[2]}); // below the titles of pages

  const isInTable = (quill, index) => Boolean(quill.getFormat(index).table);

  /** A cell as one line, and as many empty ones as it reaches over. */
  function cell(node, delta, scroll) {
    const line = new Delta();
    const {align, head} = delta.ops.at(-1)?.attributes ?? {};
    const end = {...(align && {align}), ...((head || node.tagName === "TH") && {head: "row"})};
    delta.ops.forEach(({insert, attributes = {}}, at) => {
      const words = typeof insert !== "string" ? insert : (at === delta.ops.length - 1 ? insert.replace(/\n$/, "") : insert).replaceAll("\n", " ");
      line.insert(words, Object.fromEntries(Object.entries(attributes).filter(([name]) => scroll.query(name, Scope.INLINE))));
    });
    for (let columns = Math.min(node.colSpan, SPAN_MAX); columns > 0; columns--) {
      line.insert("\n", end);
    }
    return line;
  }
  Clipboard.DEFAULTS.matchers.push(["td, th", cell]);

  const {onPaste} = Clipboard.prototype;
  Clipboard.prototype.onPaste = function (range, pasted) {
    const words = isInTable(this.quill, range.index) && pasted.text;
    onPaste.call(this, range, words ? {text: words.trim().replace(/\s*\n\s*/g, " ")} : pasted);
  };

  handlers.header = function (level) {
    if (!isInTable(this.quill)) {
      this.quill.format("header", level, "user");
    }
  };
  handlers.list = function (kind) {
    if (!isInTable(this.quill)) {
      list.call(this, kind);
    }
  };
  handlers.clean = function () {
    if (isInTable(this.quill)) {
      Object.keys(this.quill.getFormat()).filter(name => this.quill.scroll.query(name, Scope.INLINE)).forEach(name => this.quill.format(name, false, "user"));
    } else {
      clean.call(this);
    }
  };

  const quillOf = part => PrimeFaces.getWidgetById(part.closest(".ui-texteditor").id).editor;
  const firstRow = table => table.children.head.children.head;
  const isHead = table => Boolean(firstRow(table)?.children.head?.formats().head);
  const setHead = (table, on) => firstRow(table).children.forEach(each => each.format("head", on && "row"));

  /** Below the line where the cursor is, unless that is empty; a line follows it. */
  function insertTable(quill, menu) {
    const [rows, columns] = [...menu.querySelectorAll("input")].map(({value, min, max}) => Math.min(max, Math.max(min, Math.round(value) || 1)));
    const {index} = quill.getSelection(true);
    const [line, offset] = quill.getLine(index);
    let at = index - offset;
    if (line.length() > 1) {
      at += line.length();
      quill.insertText(at - 1, "\n", "user");
    }
    quill.setSelection(at, "silent");
    quill.getModule("table").insertTable(rows, columns);
  }

  function change(quill, act) {
    const module = quill.getModule("table");
    const [table] = module.getTable(quill.getSelection(true));
    if (!table) {
      return;
    }
    const head = isHead(table);
    if (act === "switchHead") {
      setHead(table, !head);
    } else {
      module[act]();
      if (head && act.startsWith("insert")) {
        setHead(table, true); // a new column has one, and so has a row above
      }
    }
    quill.update("user");
  }

  function press(button) {
    const menu = button.closest(".tz-editor-table");
    const quill = quillOf(menu);
    const {tzTable: act} = button.dataset;
    menu.open = false;
    if (act === "insertTable") {
      insertTable(quill, menu);
    } else {
      change(quill, act);
    }
  }

  $(document).on("click", "[data-tz-table]", event => press(event.currentTarget));
  $(document).on("keydown", ".tz-editor-table input", event => {
    if (event.key === "Enter") { // does not send the form
      event.preventDefault();
      press(event.currentTarget.closest(".tz-editor-table").querySelector("[data-tz-table='insertTable']"));
    }
  });
  document.addEventListener("toggle", ({target: menu}) => {
    if (menu.open && menu.matches?.(".tz-editor-table")) {
      const quill = quillOf(menu);
      const [table] = quill.getModule("table").getTable(quill.selection.savedRange);
      menu.querySelector("[data-tz-within]").hidden = !table;
      menu.querySelector("[data-tz-outside]").hidden = Boolean(table);
      menu.querySelector("[data-tz-table='switchHead']").setAttribute("aria-pressed", String(Boolean(table) && isHead(table)));
    }
  }, true);
})();

/* PrimeFaces takes a text over some moments after its editor was left, which a button would not await. */
$(document).on("focusout", ".ql-editor", event => {
  const editor = PrimeFaces.getWidgetById(event.target.parentElement.id.replace(/_editor$/, ""));
  editor?.input.val(editor.getEditorValue());
});
