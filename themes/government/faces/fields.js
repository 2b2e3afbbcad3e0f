/*
 * A field is described by its hint and by what is wrong with it (WCAG 1.3.1, 3.3.1); comes after PrimeFaces' components.js. PrimeFaces'
 * message describes with itself only, and only what carries the component's id: not the text of an editor, nor a field of plain Faces.
 */
(() => {
  const widget = PrimeFaces.widget.Message.prototype;
  const init = widget.init;

  widget.init = function (cfg) {
    init.call(this, cfg);
    const field = this.jq[0].closest(".tz-field");
    const target = field && (field.querySelector("[contenteditable=true]") // whose buttons may have fields of their own
      ?? field.querySelector("[role=combobox], input:not([type=hidden]), select, textarea"));
    if (!target) {
      return;
    }
    const wrong = this.jq[0].textContent.trim() !== "";
    const notes = [field.querySelector(":scope > .tz-hint"), wrong ? this.jq[0] : null].filter(note => note);
    notes.forEach((note, place) => note.id ||= `${this.id}_${place}`);
    target.setAttribute("aria-describedby", notes.map(note => note.id).join(" "));
    if (wrong) {
      target.setAttribute("aria-invalid", "true");
    }
  };
})();
