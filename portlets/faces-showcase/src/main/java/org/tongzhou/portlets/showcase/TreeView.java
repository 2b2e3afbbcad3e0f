package org.tongzhou.portlets.showcase;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import org.primefaces.event.NodeSelectEvent;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

/** Units and their offices. */
@Named
@ViewScoped
public class TreeView implements Serializable {
    private static final String[] OFFICES = {"办公室", "综合科", "人事科"};
    private static final long serialVersionUID = 1L;

    private final TreeNode<String> root = new DefaultTreeNode<>("", null);
    private TreeNode<String> chosen;

    /** The first unit is open. */
    public TreeView() {
        for (String unit : Paper.UNITS) {
            TreeNode<String> node = new DefaultTreeNode<>(unit, root);
            for (String office : OFFICES) {
                node.getChildren().add(new DefaultTreeNode<>(office));
            }
        }
        root.getChildren().get(0).setExpanded(true);
    }

    public void choose(NodeSelectEvent event) {
        Texts.tell("tree.chosen", event.getTreeNode().getParent().getData(), event.getTreeNode().getData());
    }

    public TreeNode<String> getRoot() {
        return root;
    }

    public TreeNode<String> getChosen() {
        return chosen;
    }

    public void setChosen(TreeNode<String> value) {
        chosen = value;
    }
}
