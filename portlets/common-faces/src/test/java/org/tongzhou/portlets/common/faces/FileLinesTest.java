package org.tongzhou.portlets.common.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.AttachmentLimits;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;

class FileLinesTest {
    private final List<AttachmentRow> waiting = new ArrayList<>();
    private final OrderedFiles files = form();

    private OrderedFiles form() {
        OrderedFiles form = new OrderedFiles();
        form.attachments = new AttachmentService() {
            @Override
            public AttachmentRow upload(String name, InputStream content, Set<FileType> types) {
                AttachmentRow row = new AttachmentRow(100 + waiting.size(), null, name, 1, FileType.PDF, "shaojing", Instant.EPOCH);
                waiting.add(row);
                return row;
            }

            @Override
            public AttachmentLimits getLimitsOf(Set<FileType> types) {
                return new AttachmentLimits(types, 1, 10);
            }

            @Override
            public List<AttachmentRow> listWaiting(List<Long> ids) {
                return waiting.stream().filter(row -> ids.contains(row.id())).toList();
            }
        };
        form.open(List.of(), FileType.DOCUMENTS);
        return form;
    }

    private List<String> names(OrderedFiles form) {
        return form.getLines().stream().map(AttachedFile::getName).toList();
    }

    @Test
    void whatWaitsIsFoundAgainAndWhatHasGoneIsNamedUntilItIsBroughtAgain() {
        files.take("一,1.pdf", InputStream.nullInputStream());
        files.take("二:2.pdf", InputStream.nullInputStream());
        String told = files.getIds();
        waiting.remove(1); // a day later
        OrderedFiles again = form();

        again.setIds(told);
        again.setIds(told);

        assertThat(names(again)).containsExactly("一,1.pdf");
        assertThat(again.getMissing()).containsExactly("二:2.pdf");
        again.take("二:2.pdf", InputStream.nullInputStream());
        assertThat(again.getMissing()).isEmpty();
    }

    @Test
    void whatAnEarlierVersionKeptIsFoundByItsNumbers() {
        files.take("一.pdf", InputStream.nullInputStream());
        files.take("二.pdf", InputStream.nullInputStream());
        OrderedFiles again = form();

        again.setIds("100,101,102");

        assertThat(names(again)).containsExactly("一.pdf", "二.pdf");
        assertThat(again.getMissing()).isEmpty();
    }

    @Test
    void whatWasRemovedIsNotMissed() {
        long first = files.take("一.pdf", InputStream.nullInputStream());
        String told = files.getIds();
        files.remove(first);

        files.setIds(told);

        assertThat(files.getLines()).isEmpty();
        assertThat(files.getMissing()).isEmpty();
    }

    @Test
    void whatIsNoListOfFilesNamesNone() {
        for (String posted : new String[] {null, "", "1,2", "x:y", ":", "12:", "99999999999999999999:a.pdf"}) {
            files.setIds(posted);
        }

        assertThat(files.getLines()).isEmpty();
        assertThat(FileLines.names("12:一.pdf/13:二.pdf")).isEqualTo("一.pdf\n二.pdf");
    }
}
