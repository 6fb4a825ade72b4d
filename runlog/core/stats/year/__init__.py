"""What a year held, or any other stretch of the journal: the values behind `runlog report`."""
