package javax.mvc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands in for the annotation of the old MVC API, which Pluto's annotation recognizer names although nothing of its MVC
 * engine is kept. Without it an annotated portlet application does not register.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface RedirectScoped {
}
