import classes from './brand.module.css';

/** Whose house this is: their logo where they have one, else our sign. */
export function Brand({ name, logo }: { name: string; logo?: string | null }) {
  return (
    <span className={classes.brand}>
      {logo ? (
        <img src={logo} alt="" className={classes.logo} />
      ) : (
        <svg viewBox="0 0 20 20" width="20" height="20" fill="currentColor" aria-hidden="true">
          <path d="M10 1.500 19 6v1.500H1V6zM3 9h2.600v6.500H3zm5.700 0h2.600v6.500H8.700zm5.700 0H17v6.500h-2.600zM1 17h18v1.500H1z" />
        </svg>
      )}
      <span className={classes.name}>{name}</span>
    </span>
  );
}
