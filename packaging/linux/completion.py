"""What bash completes after `liverleaf`: commands, their options, and files."""

from __future__ import annotations

from linux.commands_table import command_entries

_SCRIPT = """# Made of the commands' own tables.
_liverleaf() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} options="--library --self-test --version --help"
    case ${{COMP_WORDS[1]}} in
{cases}
        *)
            if [ "$COMP_CWORD" -eq 1 ]; then
                options="$options {names}"
            fi
            ;;
    esac
    if [ "$COMP_CWORD" -eq 1 ] || [ "${{word#-}}" != "$word" ]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    fi
}}
complete -o bashdefault -o default -F _liverleaf liverleaf
"""


def completion() -> str:
    """The script for bash-completion's folder."""
    entries = tuple(command_entries())
    cases = "\n".join(
        f'        {entry.name}) options="{" ".join((*entry.options, "--help"))}" ;;'
        for entry in entries
    )
    return _SCRIPT.format(cases=cases, names=" ".join(entry.name for entry in entries))
