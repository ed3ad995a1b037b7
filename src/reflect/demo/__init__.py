"""A made-up year: one fictional foster carer and a boy of eight, played through the real conversation.

ready(folder)            a journal of it in this folder, made where it is missing or of another day
for row in play(…): …    one sitting of the year held and decided, as its carer would have
read_year()              the year as it is written in year/
"""

from reflect.demo.making import FOLDER, PASSPHRASE, ready
from reflect.demo.playing import play
from reflect.demo.year import SittingOfTheYear, Year, read_year

__all__ = ["FOLDER", "PASSPHRASE", "SittingOfTheYear", "Year", "play", "read_year", "ready"]
