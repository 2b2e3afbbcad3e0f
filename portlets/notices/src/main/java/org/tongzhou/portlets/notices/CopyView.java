package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeCopyService;
import org.tongzhou.core.notices.columns.ColumnChoice;
import org.tongzhou.core.notices.columns.ColumnChoiceService;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** Begins another notice with what one says; asks for a column where it can not stand in the same. */
@Named("copying")
@ViewScoped
public class CopyView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeCopyService copies;
    @Inject
    ColumnChoiceService columns;
    @Inject
    UserMessages messages;

    private boolean asking;
    private Long column;
    private List<ColumnChoice> choices = List.of();

    /** Copies at once if nothing has to be chosen. */
    public void begin(long notice) {
        if (copies.findColumn(notice).isPresent()) {
            show(copies.copy(notice));
            return;
        }
        choices = List.copyOf(columns.listWritable());
        asking = true;
    }

    public void copy(long notice) {
        show(copies.copy(notice, column));
    }

    private void show(long draft) {
        messages.info("notices.copied");
        Views.show("draft", Map.of("id", draft));
    }

    public void dismiss() {
        asking = false;
    }

    /** Whether a column is to be chosen. */
    public boolean isAsking() {
        return asking;
    }

    public List<ColumnChoice> getChoices() {
        return choices;
    }

    public Long getColumn() {
        return column;
    }

    public void setColumn(Long chosen) {
        column = chosen;
    }
}
