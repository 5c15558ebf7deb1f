package org.prinuce.standalone.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the UI. Every address without a file's ending that is not the API's is one of its pages, and all of them are
 * {@code index.html}. Files in {@code assets/} have a hash in their name and never change.
 */
@Configuration(proxyBeanMethods = false)
public class Pages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        files.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOrFile());
    }

    private static final class PageOrFile extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            return super.getResource(isPage(path) ? "index.html" : path, location);
        }

        private static boolean isPage(String path) {
            boolean ofTheProgram = path.matches("(api|v3|actuator)(/.*)?");
            return !ofTheProgram && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
        }
    }
}
