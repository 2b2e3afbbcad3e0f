package org.tongzhou.portlets.reference;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.attachments.FileType;
import org.tongzhou.portlets.common.faces.Links;

/** Where files are fetched, and what stands before their names. */
@Named("fileList")
@ApplicationScoped
public class FileList {
    @Inject
    Links links;

    public String address(long id) {
        return links.portal("/files/" + id);
    }

    /** The ending of a name, in capitals, as the sign of its kind. */
    public String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    public boolean isPdf(FileType type) {
        return type == FileType.PDF;
    }
}
