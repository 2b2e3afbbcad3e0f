package org.tongzhou.portlets.common.faces;

import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.attachments.FileType;

/** Where files are fetched and looked at, and what stands before their names. */
@Named("fileList")
@ApplicationScoped
public class FileList {
    /** What the portal shows on a page of its own, to be looked at within another one. */
    private static final Set<FileType> PAGES = Set.of(FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PPTX, FileType.TEXT);

    @Inject
    Links links;

    public String address(long id) {
        return links.portal("/files/" + id);
    }

    /** The ending of a name, in capitals, as the sign of its kind. */
    public String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    public boolean isPage(FileType type) {
        return PAGES.contains(type);
    }
}
