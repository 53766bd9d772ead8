namespace PhuocLong.Editorial.Tests.Access;

/// <content>Acts that ask for more than reading, writing or deciding: one's own words, the last move, a date, a line in a list.</content>
internal static partial class AccessTable
{
    public const char Passages = 'b', Advice = 'a', Demand = 'q', AuthorsWords = 't', Inbox = 'i', Board = 'm', Undo = 'y', Due = 'e';

    /// <summary>What nobody may: a colleague's claim, vote or hold is theirs to end.</summary>
    public const char Nobody = '!';

    // The writing between two moves is its writers' own: the unit, its co-writers, who may write it now.
    // A thread is done, or not, for who began it (here the author) and who decides at the step; for the writers too where it is
    // only advice. Its weight, and what is demanded, is for the first two. One's own words are one's own to change or take back.
    // Việc của tôi: what waits for one's decision or to be published, one's drafts and what was returned, what the author has sent.
    // The unit's month names what was sent, recalled too, to whoever may read it. A move is taken back by who made it last.
    // Another due date is set by the step's people, and everywhere by the chair and the chair's deputy.
    private const string NarrowerTable = """
        .                   Author  Colleague CoWriter Stranger Assistant BoardMember OtherBoardMember Chair  Deputy Judge Administrator Observer Roleless Disabled
        Draft               baqtimy baim      baim     -        -         -           -                -      -      baim  -             -        -        -
        Returned            baqtim  baim      baim     -        my        -           -                -      -      baim  -             -        -        -
        BackFrom:board      baqtim  baim      baim     -        m         my          -                -      -      baim  -             -        -        -
        Waiting:assistants  baqtimy bam       bam      -        baqime    m           m                me     me     bam   -             -        -        -
        Waiting:board       baqtim  bam       bam      -        my        baqime      bam              me     me     bam   -             -        -        -
        Waiting:chair       baqtim  bam       bam      -        m         my          m                baqime baqime bam   -             -        -        -
        Approved            baqtim  bam       bam      -        baim      m           m                baimy  baim   bam   -             -        -        -
        Published           bim     bm        bm       m        my        m           m                m      m      bm    m             m        -        -
        Withdrawn           baqtim  bam       bam      m        m         m           m                my     m      bam   m             m        -        -
        Rejected            baqtim  bam       bam      -        my        m           m                m      m      bam   -             -        -        -
        """;
}
