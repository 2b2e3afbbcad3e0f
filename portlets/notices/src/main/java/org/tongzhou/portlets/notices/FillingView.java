package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeDetails;
import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.FilledSlip;
import org.tongzhou.core.notices.slips.GivenSlip;
import org.tongzhou.core.notices.slips.SlipFault;
import org.tongzhou.core.notices.slips.SlipField;
import org.tongzhou.portlets.common.faces.Texts;

/** The reply slip of the notice that is read, while it is filled in. */
@Named("filling")
@ViewScoped
public class FillingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Texts texts;

    private List<FilledLine> lines = List.of();
    private String words;
    private String wordsFault;
    private int version;

    /** Begins with what was filled in. */
    void open(NoticeDetails notice) {
        FilledSlip filled = notice.filled();
        lines = notice.slip().fields().stream().map(field -> new FilledLine(field, filled == null ? List.of() : filled.of(field.key()))).toList();
        words = notice.reply();
        wordsFault = null;
        version = filled == null ? 0 : filled.version();
    }

    GivenSlip given() {
        return new GivenSlip(words, lines.stream().collect(Collectors.toMap(line -> line.getField().key(), FilledLine::values)), version);
    }

    /** The slip is another one by now: what was typed stays where the same is asked, and corrects what was seen, not what a colleague has sent since. */
    void follow(NoticeDetails notice) {
        Map<Integer, FilledLine> typed = lines.stream().collect(Collectors.toMap(line -> line.getField().key(), Function.identity()));
        String said = words;
        int seen = version;
        open(notice);
        lines.forEach(line -> line.take(typed.get(line.getField().key())));
        words = said;
        version = seen;
    }

    /** Each at its field. */
    void show(List<SlipFault> faults) {
        Map<Integer, String> said = faults.stream().collect(Collectors.toMap(SlipFault::field, fault -> texts.of(fault.key(), fault.arguments().toArray())));
        lines.forEach(line -> line.setFault(said.get(line.getField().key())));
        wordsFault = said.get(SlipFault.WORDS);
    }

    /** What was filled into a field, as it is read. */
    public String shown(SlipField field, List<String> values) {
        Function<String, String> word = field.kind() == FieldKind.YES_NO ? value -> texts.get("notices.replies." + value) : Function.identity();
        return field.inOrder(values).stream().map(word).collect(Collectors.joining(texts.get("notices.replies.separator")));
    }

    public List<FilledLine> getLines() {
        return lines;
    }

    /** Beside the fields, or alone. */
    public String getWords() {
        return words;
    }

    public void setWords(String text) {
        words = text;
    }

    /** Null if nothing is wrong. */
    public String getWordsFault() {
        return wordsFault;
    }
}
