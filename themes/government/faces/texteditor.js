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

/* PrimeFaces takes a text over some moments after its editor was left, which a button would not await. */
$(document).on("focusout", ".ql-editor", event => {
  const editor = PrimeFaces.getWidgetById(event.target.parentElement.id.replace(/_editor$/, ""));
  editor?.input.val(editor.getEditorValue());
});
