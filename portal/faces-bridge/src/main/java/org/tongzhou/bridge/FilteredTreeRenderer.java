package org.tongzhou.bridge;

import java.io.IOException;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;

import org.primefaces.component.tree.Tree;
import org.primefaces.component.tree.TreeRenderer;
import org.primefaces.model.TreeNode;

/** A {@code p:tree} that says so where its filter finds nothing; PrimeFaces shows all nodes then, as if nothing were filtered. */
final class FilteredTreeRenderer extends TreeRenderer {
    @Override
    public void encodeTreeNodeChildren(FacesContext faces, Tree tree, TreeNode<?> root, TreeNode<?> node, String clientId, boolean dynamic,
        boolean checkbox, boolean droppable) throws IOException {
        String filter = faces.getExternalContext().getRequestParameterMap().getOrDefault(tree.getClientId(faces) + "_filter", "");
        if (node == root && tree.isFilterRequest(faces) && !filter.isBlank() && tree.getFilteredRowKeys().isEmpty()) {
            ResponseWriter writer = faces.getResponseWriter();
            writer.startElement("li", null);
            writer.writeAttribute("role", "treeitem", null);
            writer.writeAttribute("aria-disabled", "true", null);
            writer.writeAttribute("class", "tz-note", null);
            writer.writeText(Failures.message(faces, FacesMessage.SEVERITY_INFO, "bridge.nothingFound").getSummary(), null);
            writer.endElement("li");
        } else {
            super.encodeTreeNodeChildren(faces, tree, root, node, clientId, dynamic, checkbox, droppable);
        }
    }
}
