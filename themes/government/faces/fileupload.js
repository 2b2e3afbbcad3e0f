/*
 * The button of a simple upload is a field for the keyboard, hence also for those who hear the page, with the label that the form gives
 * it; comes after PrimeFaces' fileupload.js.
 */
(() => {
  const {bindEvents} = PrimeFaces.widget.SimpleFileUpload.prototype;
  PrimeFaces.widget.SimpleFileUpload.prototype.bindEvents = function () {
    bindEvents.call(this);
    $(`label[for="${this.id}"]`).attr("for", this.input[0].id);
    const named = this.input[0].labels.length > 0;
    this.input.removeAttr("aria-hidden").attr(named ? "aria-describedby" : "aria-labelledby", `${this.id}_label`);
  };
})();
