"""The words you type. One module per family of commands; `commands` lists them."""
