"""What a release offers besides pages: data, tables, sitemap. Pure: values in, bytes out."""
