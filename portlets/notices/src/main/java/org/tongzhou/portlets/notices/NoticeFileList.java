package org.tongzhou.portlets.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeFileRow;
import org.tongzhou.core.notices.NoticeFileService;

/** The files below a notice. */
@Named("noticeFiles")
@RequestScoped
public class NoticeFileList {
    @Inject
    NoticeFileService service;

    private final Map<Long, List<NoticeFileRow>> lists = new HashMap<>();

    /** Without the pictures that the text shows; none of a notice that was withdrawn while the page was made. */
    public List<NoticeFileRow> of(long noticeId) {
        return lists.computeIfAbsent(noticeId, id -> service.find(id).stream().filter(row -> !row.inBody()).toList());
    }
}
