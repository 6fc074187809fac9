"""A course of very many readings, with so few of them that a drawing can show them. No Qt."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, chain
from typing import Final

from desktop.page.lab_course import Course, Episode, Reading, courses_of
from index import Monograph

MOST_READINGS: Final = 120
MOST_EPISODES: Final = 12
MOST_MARKS: Final = 24


def drawn_courses(monograph: Monograph) -> dict[str, Course]:
    """The courses of a monograph as they are drawn, each under its `course_name`."""
    return {name: thinned(course) for name, course in courses_of(monograph).items()}


def thinned(course: Course) -> Course:
    """The course, of a long one the readings at even steps, and the highest of each test.

    Marks that are too many, or of what is not drawn, are named as not drawn.
    """
    readings = [reading for episode in course.episodes for reading in episode.readings]
    marks = list(course.marks())
    few = len(readings) <= MOST_READINGS and len(course.episodes) <= MOST_EPISODES
    if few and len(marks) <= MOST_MARKS:
        return course
    highest = {id(reading) for reading in _highest(course, readings)}
    step = -(-len(readings) // MOST_READINGS)
    kept = highest | {id(reading) for reading in readings[::step]}
    wanted = {id(mark) for mark in marks[:MOST_MARKS]}
    episodes = [
        episode
        for number, episode in enumerate(course.episodes)
        if any(
            id(each) in (kept if number < MOST_EPISODES else highest) for each in episode.readings
        )
    ]
    drawn = {id(mark) for episode in episodes for mark in episode.marks} & wanted
    return replace(
        course,
        episodes=tuple(_thinned(episode, kept, drawn) for episode in episodes),
        left_out=(*course.left_out, *(mark.text for mark in marks if id(mark) not in drawn)),
        stated=0 if few else len(readings),
    )


def _thinned(episode: Episode, readings: set[int], marks: set[int]) -> Episode:
    are_kept = [id(reading) in readings for reading in episode.readings]
    before = list(chain((0,), accumulate(are_kept)))
    thin = replace(
        episode,
        readings=tuple(each for each in episode.readings if id(each) in readings),
        marks=tuple(
            replace(mark, before=before[mark.before]) for mark in episode.marks if id(mark) in marks
        ),
    )
    return thin if thin.to_scale else replace(thin, treatment=None)


def _highest(course: Course, readings: list[Reading]) -> list[Reading]:
    """The first reading of each test that no other is above."""
    found = []
    for number in range(len(course.series)):
        heights = [level.height if (level := each.levels[number]) else 0.0 for each in readings]
        if any(heights):
            found.append(readings[heights.index(max(heights))])
    return found
