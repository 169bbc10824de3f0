"""What other machines read of a page: link previews, structured data, pictures, the site map."""
