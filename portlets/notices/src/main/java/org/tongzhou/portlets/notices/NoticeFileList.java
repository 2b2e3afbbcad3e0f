package org.tongzhou.portlets.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.notices.NoticeFileRow;
import org.tongzhou.core.notices.NoticeFileService;
import org.tongzhou.portlets.common.faces.Links;

/** The files below a notice. */
@Named("noticeFiles")
@RequestScoped
public class NoticeFileList {
    @Inject
    NoticeFileService service;
    @Inject
    Links links;

    private final Map<Long, List<NoticeFileRow>> lists = new HashMap<>();

    /** Without the pictures that the text shows; none of a notice that was withdrawn while the page was made. */
    public List<NoticeFileRow> of(long noticeId) {
        return lists.computeIfAbsent(noticeId, id -> service.find(id).stream().filter(row -> !row.inBody()).toList());
    }

    /** Where a file is fetched. */
    public String address(long id) {
        return links.portal("/files/" + id);
    }

    /** The ending of its name, in capitals, as the sign of its kind. */
    public String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    public boolean isPdf(FileType type) {
        return type == FileType.PDF;
    }
}
