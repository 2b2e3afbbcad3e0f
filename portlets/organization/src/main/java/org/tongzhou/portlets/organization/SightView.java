package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.organization.ContactSightService;
import org.tongzhou.core.organization.FieldAudience;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** What of people is seen by whom: a table with a choice for each field, and one for each rank. */
@Named("sight")
@ViewScoped
public class SightView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ContactSightService service;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private List<FieldSightForm> fields = List.of();
    private List<SightForm> rows = List.of();

    /** Reads the table. */
    public void open() {
        fields = service.listFields().stream().map(FieldSightForm::new).toList();
        rows = service.listSights().stream().map(SightForm::new).toList();
    }

    public void save() {
        service.changeSights(fields.stream().map(FieldSightForm::row).toList(), rows.stream().map(SightForm::row).toList());
        messages.info("organization.sight.saved");
        Views.show("sight", Map.of());
    }

    public List<FieldSightForm> getFields() {
        return fields;
    }

    public FieldAudience[] getAudiences() {
        return FieldAudience.values();
    }

    public List<SightForm> getRows() {
        return rows;
    }

    public JobRank[] getRanks() {
        return JobRank.values();
    }

    /** Who sees something that is seen from a rank on. */
    public String readers(JobRank lowest) {
        return lowest == JobRank.WORKER ? texts.get("organization.sight.everybody")
            : texts.of("organization.sight.from", texts.get("organization.rank." + lowest));
    }
}
