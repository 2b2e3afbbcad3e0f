package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.List;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tongzhou.core.notices.columns.ColumnRow;
import org.tongzhou.core.notices.columns.ColumnService;

/** The columns that the user keeps, as a tree (栏目管理). */
@Named("columnTree")
@ViewScoped
public class ColumnTreeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ColumnService service;

    private transient List<ColumnRow> rows;

    public List<ColumnRow> getRows() {
        if (rows == null) {
            rows = service.list();
        }
        return rows;
    }

    public void up(ColumnRow row) {
        shift(row, true);
    }

    public void down(ColumnRow row) {
        shift(row, false);
    }

    private void shift(ColumnRow row, boolean up) {
        service.shift(row.id(), up);
        rows = null;
    }
}
