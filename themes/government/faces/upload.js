/*
 * What chooses files is the browser's own field, which PrimeFaces lays over its button; it and files that are on their way are named for those
 * who do not see them. A file that did not get through stays in its row, where it is sent again or given up. Comes after PrimeFaces' fileupload.js.
 */
(() => {
  const widget = PrimeFaces.widget.FileUpload.prototype;
  const add = widget.addFileToRow;
  const bind = widget.bindEvents;
  const listed = widget.postSelectFile;
  Object.assign(PrimeFaces.locales.en_US, { cancelUpload: "Do not send {0}", uploadFailed: "Not uploaded", uploadAgain: "Send again", uploadAgainOne: "Send again: {0}" }); // Chinese is in locale-zh.js
  const says = (label, name) => PrimeFaces.getLocaleLabel(label).replace("{0}", () => name);

  widget.bindEvents = function () {
    bind.call(this);
    const label = this.chooseButton.attr("aria-labelledby");
    this.chooseButton.removeAttr("tabindex aria-labelledby").children("input").removeAttr("tabindex aria-hidden").attr("aria-labelledby", label);
    this.jq.off("fileuploadfail.tz").on("fileuploadfail.tz", (event, sent) => {
      if (sent.errorThrown !== "abort" && sent.files[0]?.row) {
        failed(sent.files[0]);
        $(document).trigger("pfAjaxError", [sent.jqXHR, { url: sent.url, source: this.id, data: "" }]); // PrimeFaces tells nobody
      }
    });
  };

  function failed(file) {
    const row = file.row[0];
    const note = Object.assign(document.createElement("p"), { className: "tz-error", textContent: says("uploadFailed") });
    const again = Object.assign(document.createElement("button"), { type: "button", className: "tz-button tz-upload-again", textContent: says("uploadAgain") });
    note.setAttribute("role", "alert");
    again.setAttribute("aria-label", says("uploadAgainOne", file.name));
    again.addEventListener("click", () => {
      const cancel = row.querySelector(".ui-fileupload-cancel");
      note.remove();
      again.remove();
      cancel.focus();
      file.ajaxRequest.submit();
    });
    row.querySelector(".ui-fileupload-progress").append(note);
    row.lastElementChild.prepend(again);
  }

  /* o:upload sends what was chosen as soon as all of it is listed, each file once; PrimeFaces' own way sends earlier ones again. */
  widget.postSelectFile = function (data) {
    listed.call(this, data);
    if (this.jq.hasClass("tz-upload") && this.fileAddIndex === 0) {
      for (const file of this.files.filter(each => !each.ajaxRequest)) {
        file.ajaxRequest = file.row.data("filedata");
        file.ajaxRequest.submit();
      }
    }
  };

  widget.addFileToRow = function (file, data) {
    add.call(this, file, data);
    const row = file.row?.[0];
    if (row) {
      row.querySelector("[role=progressbar]").setAttribute("aria-label", file.name);
      row.querySelector(".ui-fileupload-cancel").setAttribute("aria-label", says("cancelUpload", file.name));
    }
  };

  /* The button of a simple upload is a field for the keyboard, hence also for those who hear the page, with the label that the form gives it. */
  const simple = PrimeFaces.widget.SimpleFileUpload.prototype;
  const bindSimple = simple.bindEvents;
  simple.bindEvents = function () {
    bindSimple.call(this);
    $(`label[for="${this.id}"]`).attr("for", this.input[0].id);
    const named = this.input[0].labels.length > 0;
    this.input.removeAttr("aria-hidden").attr(named ? "aria-describedby" : "aria-labelledby", `${this.id}_label`);
  };
})();
